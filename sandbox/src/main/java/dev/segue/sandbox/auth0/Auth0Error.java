package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import java.util.Map;

/** The two envelopes of Auth0's errors: OAuth's, and that of the Management API. */
final class Auth0Error {
    private Auth0Error() {}

    static Rejected oauth(int status, String error, String description) {
        return new Rejected(
                Reply.json(
                        status,
                        Json.object().put("error", error).put("error_description", description)));
    }

    static Rejected secondFactor(String mfaToken) {
        return new Rejected(
                Reply.json(
                        403,
                        Json.object()
                                .put("error", "mfa_required")
                                .put("error_description", "Multifactor authentication required")
                                .put("mfa_token", mfaToken)));
    }

    static Rejected api(int status, String error, String message, String code) {
        return new Rejected(apiReply(status, error, message, code));
    }

    static Rejected badRequest(String message, String code) {
        return api(400, "Bad Request", message, code);
    }

    static Rejected notFound(String message, String code) {
        return api(404, "Not Found", message, code);
    }

    static Rejected tooMany(Map<String, String> headers) {
        return new Rejected(
                apiReply(
                                429,
                                "Too Many Requests",
                                "Global limit has been reached",
                                "too_many_requests")
                        .with(headers));
    }

    static Reply apiReply(int status, String error, String message, String code) {
        return Reply.json(
                status,
                Json.object()
                        .put("statusCode", status)
                        .put("error", error)
                        .put("message", message)
                        .put("errorCode", code));
    }
}
