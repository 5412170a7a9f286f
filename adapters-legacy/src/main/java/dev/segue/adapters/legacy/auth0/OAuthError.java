package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal of the token endpoint.
 *
 * @param error Auth0's own code, such as invalid_grant; empty if the answer names none
 * @param description in lower case; an operator or an Action may have written it
 * @param mfaToken what the second factor needs; empty if there is none
 */
record OAuthError(
        int status,
        String error,
        String description,
        String mfaToken,
        Optional<Duration> retryAfter) {

    private static final String CODE = "[A-Za-z0-9_.:-]{1,80}";

    static OAuthError of(Answer answer) {
        JsonNode body = json(answer.body());
        String error = body.path("error").asString("");
        return new OAuthError(
                answer.status(),
                error.matches(CODE) ? error : "",
                body.path("error_description").asString("").toLowerCase(Locale.ROOT),
                body.path("mfa_token").asString(""),
                answer.retryAfter());
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    Outage outage(String what) {
        return new Outage("Auth0: " + what + shownCode(), retryAfter);
    }

    /** For what has no name of its own. */
    Outage outage() {
        return new Outage("Auth0 answered HTTP " + status + shownCode(), retryAfter);
    }

    private String shownCode() {
        return error.isEmpty() ? "" : " (" + error + ")";
    }

    /** Descriptions and tokens are not for logs. */
    @Override
    public String toString() {
        return "OAuthError[" + status + " " + error + "]";
    }
}
