package dev.segue.application.account;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What a change to an account comes to. */
public sealed interface AccountAnswer {

    record Done() implements AccountAnswer {}

    record UnknownUser() implements AccountAnswer {}

    /** Somebody else has the address. */
    record EmailTaken() implements AccountAnswer {}

    /** The side in charge refuses. */
    record Refused(ErrorCode code) implements AccountAnswer {}

    /** A side did not answer; ask again, it is safe. */
    record Unavailable(Optional<Duration> retryAfter) implements AccountAnswer {}

    static AccountAnswer of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Done d -> new Done();
            case Delivery.Refused(var code) -> new Refused(code);
            case Delivery.Unanswered(var outage) -> new Unavailable(outage.retryAfter());
        };
    }
}
