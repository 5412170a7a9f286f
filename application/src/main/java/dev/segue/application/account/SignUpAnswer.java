package dev.segue.application.account;

import dev.segue.application.port.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What a sign-up comes to. */
public sealed interface SignUpAnswer {

    /** Log in to go on. Says the same whether the address was free or taken. */
    record Accepted() implements SignUpAnswer {}

    /** WorkOS's password policy refuses the password. */
    record PasswordRefused() implements SignUpAnswer {}

    /** WorkOS refuses the account. */
    record Refused(ErrorCode code) implements SignUpAnswer {}

    /** A side that had to be asked did not answer: nothing was created that counts. */
    record Unavailable(Optional<Duration> retryAfter) implements SignUpAnswer {}
}
