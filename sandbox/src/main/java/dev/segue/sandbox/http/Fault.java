package dev.segue.sandbox.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Something that goes wrong with matching requests.
 *
 * @param method the HTTP method, or null for any
 * @param path found anywhere in the encoded path
 * @param kind what goes wrong
 * @param status of the reply to {@link Kind#STATUS}
 * @param body of the reply to {@link Kind#STATUS}
 * @param headers of the reply to {@link Kind#STATUS}
 * @param delayMillis waited by every kind; for {@link Kind#SLOW_BODY} spread over the body
 * @param skip how many matching requests go through before the first one suffers
 * @param count how many suffer; null for all that follow
 */
public record Fault(
        String method,
        Pattern path,
        Kind kind,
        int status,
        String body,
        Map<String, String> headers,
        long delayMillis,
        int skip,
        Integer count) {

    /** What can go wrong. */
    public enum Kind {
        /** The request is not processed and gets the given status. */
        STATUS,
        /** The request is processed after a delay. */
        DELAY,
        /** The connection is closed and the request is not processed. */
        DROP_BEFORE,
        /** The request is processed, then the connection is closed without a reply. */
        DROP_AFTER,
        /** The request is processed and its reply trickles in. */
        SLOW_BODY,
        /** The request is processed and its reply is cut in half. */
        BAD_JSON,
        /** The request is processed and the connection breaks in the middle of its reply. */
        CUT_BODY
    }

    public Fault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        headers = Map.copyOf(headers);
    }

    /** This kind of fault for every request whose path contains the expression. */
    public static Fault of(Kind kind, String pathRegex) {
        return new Fault(null, Pattern.compile(pathRegex), kind, 503, "", Map.of(), 0, 0, null);
    }

    /** Suffered only by requests with that method. */
    public Fault onMethod(String only) {
        return new Fault(only, path, kind, status, body, headers, delayMillis, skip, count);
    }

    /** Replies with that status and body. */
    public Fault replying(int otherStatus, String otherBody) {
        return new Fault(
                method, path, kind, otherStatus, otherBody, headers, delayMillis, skip, count);
    }

    /** Waits that long. */
    public Fault delaying(long millis) {
        return new Fault(method, path, kind, status, body, headers, millis, skip, count);
    }

    /** Suffered only by the first requests that match. */
    public Fault times(int most) {
        return new Fault(method, path, kind, status, body, headers, delayMillis, skip, most);
    }

    /** Suffered only after that many matching requests went through. */
    public Fault after(int unharmed) {
        return new Fault(method, path, kind, status, body, headers, delayMillis, unharmed, count);
    }

    /** Reads the body of {@code POST /_sandbox/faults}. */
    static Fault read(JsonNode json) {
        JsonNode body = json.path("body");
        Map<String, String> headers = new HashMap<>();
        json.path("headers").properties().forEach(h -> headers.put(h.getKey(), text(h.getValue())));
        return new Fault(
                Json.text(json, "method"),
                Pattern.compile(json.path("pathRegex").asString(".*")),
                Kind.valueOf(json.path("kind").asString("").toUpperCase(Locale.ROOT)),
                json.path("status").asInt(503),
                text(body),
                headers,
                json.path("delayMillis").asLong(0),
                json.path("skip").asInt(0),
                json.has("count") ? json.get("count").asInt() : null);
    }

    private static String text(JsonNode value) {
        return value.isString()
                ? value.stringValue()
                : value.isMissingNode() ? "" : value.toString();
    }
}
