package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.adapters.legacy.auth0.Reply.Silence;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks passwords by Auth0's password grants. Whatever is not known to be about the password is an
 * outage or a misconfiguration, never a wrong password.
 */
final class PasswordGrant {

    private static final String REALM_GRANT = "http://auth0.com/oauth/grant-type/password-realm";
    private static final String SCOPE = "openid profile email offline_access";
    private static final String ADDRESS = "[0-9A-Fa-f:.]{2,45}";

    private final Auth0Http http;
    private final Auth0Settings settings;

    PasswordGrant(Auth0Http http) {
        this.http = http;
        this.settings = http.settings();
    }

    LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        HttpRequest.Builder request = http.post("/oauth/token", body(identifier, password));
        forwarded(client).ifPresent(ip -> request.header("auth0-forwarded-for", ip));
        return switch (http.send(request)) {
            case Silence(Outage outage) -> new Unavailable(outage);
            case Answer answer when answer.isOk() -> accepted(answer.body());
            case Answer answer -> refused(answer);
        };
    }

    private Map<String, String> body(EmailAddress identifier, Password password) {
        Map<String, String> body = new HashMap<>();
        body.put("grant_type", settings.realm().isPresent() ? REALM_GRANT : "password");
        settings.realm().ifPresent(realm -> body.put("realm", realm));
        body.put("client_id", settings.application().id());
        settings.application().secret().ifPresent(secret -> body.put("client_secret", secret));
        body.put("username", identifier.written());
        body.put("password", password.secret());
        body.put("scope", SCOPE);
        return body;
    }

    /** Auth0 believes the address only of an application that proves itself by its secret. */
    private Optional<String> forwarded(ClientContext client) {
        return settings.application()
                .secret()
                .flatMap(secret -> client.ipAddress())
                .filter(ip -> ip.matches(ADDRESS));
    }

    private LegacyVerdict accepted(String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            String idToken = answer.path("id_token").asString("");
            IdToken claims = IdToken.read(idToken);
            if (!claims.isFor(settings.application().id())) {
                return new Misconfigured(
                        Outage.of("Auth0's ID token is for another application than ours"));
            }
            LegacySession session =
                    new LegacySession(
                            new Token(idToken),
                            new Token(answer.path("refresh_token").asString("")),
                            Duration.ofSeconds(answer.path("expires_in").asLong(0)));
            return new Valid(claims.user(), session);
        } catch (UnusableField e) {
            return unreadable("an ID token whose " + e.getMessage());
        } catch (JacksonException notJson) {
            return unreadable("no JSON");
        }
    }

    private static LegacyVerdict unreadable(String what) {
        return new Unavailable(Outage.of("Auth0 accepted the password with " + what));
    }

    private static LegacyVerdict refused(Answer answer) {
        OAuthError error = OAuthError.of(answer);
        if (error.description().contains("default connection")) {
            return misconfigured(error, "the tenant has no default directory; set the realm");
        }
        return answer.isOutage() ? new Unavailable(error.outage()) : named(error);
    }

    private static LegacyVerdict named(OAuthError error) {
        return switch (error.error()) {
            case "invalid_grant", "invalid_user_password" -> new Ambiguous();
            case "mfa_required", "a0.mfa_required" -> secondFactor(error);
            case "too_many_attempts" -> new Locked(error.retryAfter());
            case "unauthorized" -> unauthorized(error);
            case "password_leaked" -> new ResetRequired(false);
            case "requires_verification" -> new Unconfirmed();
            case "unauthorized_client" ->
                    misconfigured(error, "switch the grant Password on for the application");
            case "invalid_client" ->
                    misconfigured(error, "the application's id or secret is refused");
            case "access_denied" ->
                    misconfigured(
                            error,
                            "the application's secret is refused, or an Action refuses the login");
            case "invalid_request", "unsupported_grant_type", "invalid_scope" ->
                    misconfigured(error, "the login is refused before the password is looked at");
            default -> unnamed(error);
        };
    }

    private static LegacyVerdict secondFactor(OAuthError error) {
        return error.mfaToken().isEmpty()
                ? new Unavailable(error.outage())
                : new SecondFactorRequired(new Token(error.mfaToken()));
    }

    /** Rules use the same code for whatever they do not like. */
    private static LegacyVerdict unauthorized(OAuthError error) {
        return error.description().contains("blocked")
                ? new Disabled()
                : misconfigured(error, "a Rule or an Action refuses the login");
    }

    private static LegacyVerdict unnamed(OAuthError error) {
        return error.status() == 429
                ? new Throttled(error.retryAfter())
                : new Unavailable(error.outage());
    }

    private static LegacyVerdict misconfigured(OAuthError error, String what) {
        return new Misconfigured(error.outage(what));
    }
}
