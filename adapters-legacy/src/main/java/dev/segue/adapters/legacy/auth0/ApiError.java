package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal of the Management API, or of the database's own endpoints.
 *
 * @param code Auth0's own, such as inexistent_user; empty if the answer names none
 */
record ApiError(int status, String code, Optional<Duration> retryAfter) {

    static final String RIGHTS =
            "Auth0 refuses the managing application: grant it the scopes that"
                    + " docs/providers/auth0.md names";

    private static final String CODE = "[A-Za-z0-9_.:-]{1,80}";

    static ApiError of(Answer answer) {
        JsonNode body = json(answer.body());
        String code = body.path("errorCode").asString(body.path("code").asString(""));
        return new ApiError(answer.status(), code.matches(CODE) ? code : "", answer.retryAfter());
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Down, in trouble or out of capacity: another time it may answer. */
    boolean isPassing() {
        return status >= 500 || status == 408 || status == 429;
    }

    /** We are refused, whoever the user is. */
    boolean refusesUs() {
        return status == 401 || status == 403;
    }

    Outage outage() {
        String shown = code.isEmpty() ? "" : " (" + code + ")";
        return new Outage(
                refusesUs() ? RIGHTS + shown : "Auth0 answered HTTP " + status + shown, retryAfter);
    }

    /** What it means to whoever asked for a change. */
    Delivery delivery() {
        boolean named = !code.isEmpty() && !isPassing() && !refusesUs();
        return named
                ? new Delivery.Refused(new ErrorCode(code))
                : new Delivery.Unanswered(outage());
    }
}
