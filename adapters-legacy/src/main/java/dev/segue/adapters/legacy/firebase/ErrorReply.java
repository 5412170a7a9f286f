package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is not 200.
 *
 * @param word Firebase's own, such as EMAIL_NOT_FOUND; empty if there is none
 * @param canonical Google's, such as PERMISSION_DENIED; empty if there is none
 * @param aboutKey whether the text is about the API key
 */
record ErrorReply(
        int status,
        String word,
        String canonical,
        boolean aboutKey,
        Optional<Duration> retryAfter) {

    /** After the word may come " : " and an explanation. */
    private static final Pattern WORD = Pattern.compile("([A-Z][A-Z0-9_]{1,79})( ?:.*)?");

    static ErrorReply of(Answer answer) {
        JsonNode error = error(answer.body());
        String message = error.path("message").asString("");
        return new ErrorReply(
                answer.status(),
                word(message),
                word(error.path("status").asString("")),
                message.startsWith("API key"),
                answer.retryAfter());
    }

    private static JsonNode error(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("error");
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static String word(String text) {
        Matcher matcher = WORD.matcher(text.lines().findFirst().orElse(""));
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The side is down or in trouble; its words say nothing then. */
    boolean isOutage() {
        return status >= 500 || status == 408;
    }

    boolean isThrottling() {
        return status == 429
                || canonical.equals("RESOURCE_EXHAUSTED")
                || word.equals("QUOTA_EXCEEDED");
    }

    /** We are refused, whoever the user is. */
    boolean refusesUs() {
        return aboutKey
                || status == 401
                || canonical.equals("PERMISSION_DENIED")
                || canonical.equals("UNAUTHENTICATED");
    }

    Outage outage(String what) {
        return new Outage(what, retryAfter);
    }

    /** For what has no name of its own. */
    Outage outage() {
        String code = word.isEmpty() ? canonical : word;
        return outage(
                "Firebase answered HTTP " + status + (code.isEmpty() ? "" : " (" + code + ")"));
    }
}
