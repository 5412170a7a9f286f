package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.domain.user.EmailAddress;
import java.util.Map;

/** Has Firebase mail its password reset. */
final class PasswordReset {

    private final IdentityToolkit toolkit;

    PasswordReset(IdentityToolkit toolkit) {
        this.toolkit = toolkit;
    }

    Delivery send(EmailAddress email) {
        Map<String, String> body =
                Map.of("requestType", "PASSWORD_RESET", "email", email.written());
        return switch (toolkit.withKey("sendOobCode", body)) {
            case Silence(Outage outage) -> new Unanswered(outage);
            case Answer answer when answer.isOk() -> new Done();
            case Answer answer -> refused(ErrorReply.of(answer));
        };
    }

    private static Delivery refused(ErrorReply error) {
        if (error.isOutage()) {
            return new Unanswered(error.outage());
        }
        return switch (error.word()) {
            // Told apart, these would tell a stranger who has an account.
            case "EMAIL_NOT_FOUND", "USER_NOT_FOUND", "USER_DISABLED" -> new Done();
            case "RESET_PASSWORD_EXCEED_LIMIT", "TOO_MANY_ATTEMPTS_TRY_LATER" ->
                    new Unanswered(error.outage());
            default -> unnamed(error);
        };
    }

    private static Delivery unnamed(ErrorReply error) {
        if (error.refusesUs()) {
            return new Unanswered(error.outage("Firebase refuses the web API key"));
        }
        boolean named = !error.isThrottling() && !error.word().isEmpty();
        return named ? new Refused(new ErrorCode(error.word())) : new Unanswered(error.outage());
    }
}
