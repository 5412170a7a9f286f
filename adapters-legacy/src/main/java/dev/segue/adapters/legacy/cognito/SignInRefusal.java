package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.Outage;
import java.util.Optional;

/**
 * What Cognito's exceptions say about a password. One of them stands for many things, which only
 * its English text tells apart; a text that is not known is no answer, never a no.
 */
final class SignInRefusal {

    private SignInRefusal() {}

    static LegacyVerdict verdict(Refusal refusal, boolean hidesUnknownUsers) {
        if (refusal.isThrottling()) {
            return new Throttled(refusal.retryAfter());
        }
        if (refusal.isOutage()) {
            return new Unavailable(refusal.outage());
        }
        if (refusal.refusesOurKey() || refusal.blamesSettings()) {
            return new Misconfigured(refusal.outage());
        }
        return switch (refusal.code()) {
            case "NotAuthorizedException" -> notAuthorized(refusal, hidesUnknownUsers);
            case "UserNotFoundException" -> new NoSuchUser();
            case "UserNotConfirmedException" -> new Unconfirmed();
            case "PasswordResetRequiredException" -> new ResetRequired(false);
            case "TooManyFailedAttemptsException" -> new Locked(refusal.retryAfter());
            case "UserLambdaValidationException",
                    "UnexpectedLambdaException",
                    "InvalidLambdaResponseException" ->
                    new Unavailable(Outage.of("a Lambda trigger of the pool refused or failed"));
            default -> new Unavailable(refusal.outage());
        };
    }

    private static LegacyVerdict notAuthorized(Refusal refusal, boolean hidesUnknownUsers) {
        if (refusal.says("incorrect username or password")) {
            return hidesUnknownUsers ? new Ambiguous() : new Invalid();
        }
        if (refusal.says("user is disabled")) {
            return new Disabled();
        }
        if (refusal.says("password attempts exceeded")) {
            return new Locked(Optional.empty());
        }
        if (refusal.says("must be reset by an administrator")) {
            return new ResetRequired(false);
        }
        if (refusal.says("security reasons")) {
            return new Unavailable(
                    Outage.of("Cognito's threat protection blocked a sign-in; see its risk log"));
        }
        return new Unavailable(refusal.outage());
    }
}
