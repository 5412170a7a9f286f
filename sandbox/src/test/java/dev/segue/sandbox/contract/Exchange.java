package dev.segue.sandbox.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request and its reply, as they went over the wire.
 *
 * @param target path and query, still encoded
 * @param requestType the request's media type without parameters; empty if it had no body
 * @param replyType the reply's media type without parameters; empty if it had no body
 */
public record Exchange(
        String method,
        URI target,
        String requestType,
        String request,
        int status,
        String replyType,
        String reply) {

    String path() {
        return target.getRawPath();
    }

    /** The query's parameters, decoded; one that is repeated is joined by commas. */
    Map<String, String> query() {
        return pairs(target.getRawQuery());
    }

    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.merge(decoded(name), decoded(value), (one, other) -> one + "," + other);
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Bodies may hold passwords. */
    @Override
    public String toString() {
        return method + " " + target.getRawPath() + " " + status;
    }
}
