package dev.segue.application.account;

import dev.segue.application.port.PersonName;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/** What a request of the legacy provider for an account comes to. */
public sealed interface BackAnswer {

    /**
     * The account as WorkOS has it.
     *
     * @param emailVerified as WorkOS says; never assumed
     */
    record Given(EmailAddress email, boolean emailVerified, PersonName name)
            implements BackAnswer {}

    /** Not this account: says the same of wrong, unknown, unproven and protected ones. */
    record Refused() implements BackAnswer {}

    /** Too many attempts; says nothing about the password. */
    record TooManyAttempts(Optional<Duration> retryAfter) implements BackAnswer {}

    /** WorkOS did not answer; says nothing about the password. */
    record Unavailable(Optional<Duration> retryAfter) implements BackAnswer {}
}
