package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.clerk.Holders.Holder;
import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoPassword;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks passwords. Clerk's call compares the password and nothing else, so what Clerk's own
 * sign-in would ask as well is asked here: first whether the account is locked, so that a locked
 * one is no place to try passwords; all else only once the password was right, so that nobody
 * without it learns more than that there is an account.
 */
final class PasswordCheck {

    private final ClerkApi api;
    private final Holders holders;
    private final SignInTokens tokens;

    PasswordCheck(ClerkApi api, Holders holders) {
        this.api = api;
        this.holders = holders;
        this.tokens = new SignInTokens(api);
    }

    LegacyVerdict verify(EmailAddress identifier, Password password) {
        try {
            Optional<Holder> holder = holders.of(identifier);
            return holder.isEmpty() ? new NoSuchUser() : verify(holder.get(), password);
        } catch (NoAnswer e) {
            return failed(e.failure());
        }
    }

    private LegacyVerdict verify(Holder holder, Password password) {
        LiveUser user = holder.user();
        if (user.lock().closed()) {
            return new Locked(user.lock().ends());
        }
        if (!user.hasPassword()) {
            return new NoPassword();
        }
        Reply reply =
                api.post(
                        "/users/" + user.id().value() + "/verify_password",
                        Map.of("password", password.secret()));
        return reply instanceof Answer answer && answer.isOk()
                ? answered(holder, answer.body())
                : refused(Failure.of(reply));
    }

    private LegacyVerdict answered(Holder holder, String body) {
        try {
            JsonNode verified = JsonMapper.shared().readTree(body).path("verified");
            if (!verified.isBoolean()) {
                return failed(Failure.unreadable("no verdict on a password"));
            }
            return verified.booleanValue() ? proven(holder) : new Invalid();
        } catch (JacksonException notJson) {
            return failed(Failure.unreadable("no JSON"));
        }
    }

    private LegacyVerdict proven(Holder holder) {
        LiveUser user = holder.user();
        if (user.user().disabled()) {
            return new Disabled();
        }
        if (user.user().secondFactor()) {
            // Clerk's own client has to begin anew: a sign-in token might pass over the factor.
            return new SecondFactorRequired(new Token(""));
        }
        if (!holder.address().signsIn()) {
            return new Unconfirmed();
        }
        return new Valid(user.user(), tokens.session(user.id()));
    }

    private static LegacyVerdict refused(Failure failure) {
        return switch (failure.status() + " " + failure.code()) {
            case "422 incorrect_password", "422 form_password_incorrect" -> new Invalid();
            case "422 form_password_pwned", "422 form_password_compromised" ->
                    new ResetRequired(false);
            case "403 user_locked" -> new Locked(failure.outage().retryAfter());
            case "404 resource_not_found" -> new NoSuchUser();
            default -> failed(failure);
        };
    }

    private static LegacyVerdict failed(Failure failure) {
        return switch (failure.kind()) {
            case THROTTLED -> new Throttled(failure.outage().retryAfter());
            case REFUSES_US -> new Misconfigured(failure.outage());
            case OUTAGE, REFUSED -> new Unavailable(failure.outage());
        };
    }
}
