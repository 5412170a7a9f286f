package dev.segue.sandbox.http;

import dev.segue.sandbox.hash.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What goes back to the client. An empty body is sent without a content type. */
public record Reply(int status, Map<String, String> headers, Bytes body) {

    /** A JSON reply. */
    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of(), Bytes.of(Json.MAPPER.writeValueAsBytes(body)));
    }

    /** A reply with text that is sent as JSON whether or not it is. */
    public static Reply raw(int status, String body) {
        return new Reply(status, Map.of(), Bytes.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A reply without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Bytes.of());
    }

    /** The same reply with other headers. */
    public Reply with(Map<String, String> otherHeaders) {
        return new Reply(status, Map.copyOf(otherHeaders), body);
    }
}
