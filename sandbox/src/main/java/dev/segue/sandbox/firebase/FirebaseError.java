package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Google's error envelope. */
final class FirebaseError {
    private FirebaseError() {}

    /** A 400 whose message is one of Firebase's words, such as EMAIL_NOT_FOUND. */
    static Rejected badRequest(String word) {
        return new Rejected(reply(400, word, "invalid", null));
    }

    static Rejected permissionDenied(String message) {
        return new Rejected(reply(403, message, "forbidden", "PERMISSION_DENIED"));
    }

    static Rejected invalidKey() {
        return new Rejected(
                reply(
                        400,
                        "API key not valid. Please pass a valid API key.",
                        "badRequest",
                        "INVALID_ARGUMENT"));
    }

    static Rejected unauthenticated() {
        String message = "Request is missing required authentication credential.";
        return new Rejected(reply(401, message, "required", "UNAUTHENTICATED"));
    }

    static Reply reply(int code, String message, String reason, String status) {
        ObjectNode envelope = Json.object();
        ObjectNode error = envelope.putObject("error").put("code", code).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", "global")
                .put("reason", reason);
        if (status != null) {
            error.put("status", status);
        }
        return Reply.json(code, envelope);
    }
}
