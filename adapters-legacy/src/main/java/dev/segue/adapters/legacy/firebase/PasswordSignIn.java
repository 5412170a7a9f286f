package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks passwords by signing in. Whatever is not known to be about the password is an outage or a
 * misconfiguration, never a wrong password.
 */
final class PasswordSignIn {

    private static final String OTHER_PROJECT =
            "the web API key belongs to another Firebase project than the project id";

    private final IdentityToolkit toolkit;
    private final String projectId;

    PasswordSignIn(IdentityToolkit toolkit, String projectId) {
        this.toolkit = toolkit;
        this.projectId = projectId;
    }

    LegacyVerdict verify(EmailAddress identifier, Password password) {
        Map<String, Object> body =
                Map.of(
                        "email", identifier.written(),
                        "password", password.secret(),
                        "returnSecureToken", true);
        return switch (toolkit.withKey("signInWithPassword", body)) {
            case Silence(Outage outage) -> new Unavailable(outage);
            case Answer answer when answer.isOk() -> accepted(answer.body());
            case Answer answer -> refused(ErrorReply.of(answer));
        };
    }

    private LegacyVerdict accepted(String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            String idToken = answer.path("idToken").asString("");
            if (!idToken.isEmpty()) {
                return signedIn(answer, idToken);
            }
            String pending = answer.path("mfaPendingCredential").asString("");
            return pending.isEmpty()
                    ? unreadable("neither a token nor a second factor")
                    : new SecondFactorRequired(new Token(pending));
        } catch (JacksonException notJson) {
            return unreadable("no JSON");
        }
    }

    private LegacyVerdict signedIn(JsonNode answer, String idToken) {
        try {
            IdToken claims = IdToken.read(idToken);
            if (!claims.isFor(projectId)) {
                return new Misconfigured(Outage.of(OTHER_PROJECT));
            }
            LegacySession session =
                    new LegacySession(
                            new Token(idToken),
                            new Token(answer.path("refreshToken").asString("")),
                            Duration.ofSeconds(answer.path("expiresIn").asLong(0)));
            return new Valid(claims.user(), session);
        } catch (UnusableField e) {
            return unreadable("an ID token whose " + e.getMessage());
        }
    }

    private static LegacyVerdict refused(ErrorReply error) {
        if (error.isOutage()) {
            return new Unavailable(error.outage());
        }
        return switch (error.word()) {
            case "INVALID_PASSWORD", "INVALID_EMAIL", "MISSING_PASSWORD" -> new Invalid();
            case "EMAIL_NOT_FOUND", "USER_NOT_FOUND" -> new NoSuchUser();
            case "INVALID_LOGIN_CREDENTIALS" -> new Ambiguous();
            case "USER_DISABLED" -> new Disabled();
            case "TOO_MANY_ATTEMPTS_TRY_LATER" -> new Throttled(error.retryAfter());
            case "PASSWORD_DOES_NOT_MEET_REQUIREMENTS" -> new ResetRequired(false);
            case "OPERATION_NOT_ALLOWED", "PASSWORD_LOGIN_DISABLED" ->
                    misconfigured(error, "sign-in with e-mail and password is switched off");
            case "CONFIGURATION_NOT_FOUND", "PROJECT_NOT_FOUND" ->
                    misconfigured(error, "the project has no Authentication");
            case "MISSING_RECAPTCHA_TOKEN", "INVALID_RECAPTCHA_TOKEN" ->
                    misconfigured(error, "the project demands reCAPTCHA for password sign-in");
            default -> unnamed(error);
        };
    }

    private static LegacyVerdict unnamed(ErrorReply error) {
        if (error.isThrottling()) {
            return new Throttled(error.retryAfter());
        }
        return error.refusesUs()
                ? misconfigured(error, "the web API key is refused: check it and its restrictions")
                : new Unavailable(error.outage());
    }

    private static LegacyVerdict misconfigured(ErrorReply error, String what) {
        return new Misconfigured(error.outage("Firebase: " + what));
    }

    private static LegacyVerdict unreadable(String what) {
        return new Unavailable(Outage.of("Firebase answered 200 with " + what));
    }
}
