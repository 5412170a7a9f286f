package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Clerk's error envelope. */
final class ClerkError {
    private ClerkError() {}

    static Rejected of(int status, String code, String message) {
        return new Rejected(reply(status, code, message));
    }

    static Rejected notFound(String what) {
        return of(404, "resource_not_found", "No " + what + " was found with that id.");
    }

    static Rejected invalid(String parameter) {
        return of(422, "form_param_value_invalid", parameter + " is not acceptable.");
    }

    static Rejected tooMany(long waitMillis) {
        String seconds = Long.toString((waitMillis + 999) / 1000);
        Reply reply = reply(429, "too_many_requests", "Too many requests.");
        return new Rejected(reply.with(Map.of("Retry-After", seconds)));
    }

    static Reply reply(int status, String code, String message) {
        ObjectNode envelope = Json.object();
        envelope.putArray("errors")
                .addObject()
                .put("message", message)
                .put("long_message", message)
                .put("code", code)
                .putObject("meta");
        return Reply.json(status, envelope.put("clerk_trace_id", "sandbox"));
    }
}
