package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The error bodies WorkOS documents. */
final class WorkOsError {
    private WorkOsError() {}

    static ObjectNode body(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }

    static Rejected badRequest(String code, String message) {
        return new Rejected(Reply.json(400, body(code, message)));
    }

    /** A 400 whose single cause is in {@code errors}. */
    static Rejected validation(String code, String cause, String message) {
        return new Rejected(Reply.json(400, withCause(code, cause, message)));
    }

    static Rejected unprocessable(String parameter, String message) {
        ObjectNode body = withCause("invalid_request_parameters", parameter, message);
        return new Rejected(Reply.json(422, body));
    }

    /** A 422 with a code of its own. */
    static Rejected invalid(String code, String message) {
        return new Rejected(Reply.json(422, body(code, message)));
    }

    static Rejected conflict(String code, String message) {
        return new Rejected(Reply.json(409, body(code, message)));
    }

    static Rejected notFound(String entity, String id) {
        String message = entity + " not found: '" + id + "'.";
        ObjectNode body = body("entity_not_found", message).put("entity_id", id);
        return new Rejected(Reply.json(404, body));
    }

    static Rejected unauthorized() {
        return new Rejected(Reply.json(401, Json.object().put("message", "Unauthorized")));
    }

    /** The OAuth shape some authenticate failures have. */
    static Rejected oauth(String error, String description) {
        ObjectNode body = Json.object().put("error", error).put("error_description", description);
        return new Rejected(Reply.json(400, body));
    }

    static Rejected tooMany(long waitMillis) {
        long seconds = Math.max(1, Math.ceilDiv(waitMillis, 1000));
        ObjectNode body = body("rate_limit_exceeded", "Rate limit exceeded.");
        Reply reply = Reply.json(429, body).with(Map.of("Retry-After", Long.toString(seconds)));
        return new Rejected(reply);
    }

    private static ObjectNode withCause(String code, String cause, String message) {
        ObjectNode body = body(code, "Validation failed.");
        body.putArray("errors").add(body(cause, message));
        return body;
    }
}
