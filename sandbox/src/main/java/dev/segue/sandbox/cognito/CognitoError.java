package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import java.util.Map;

/** The error envelope of the AWS JSON 1.1 protocol. */
final class CognitoError {
    static final String MEDIA_TYPE = "application/x-amz-json-1.1";

    private CognitoError() {}

    /** A 400 that is named like one of Cognito's exceptions. */
    static Rejected of(String name, String message) {
        return new Rejected(reply(400, name, message));
    }

    static Rejected notAuthorized(String message) {
        return of("NotAuthorizedException", message);
    }

    static Rejected wrongCredentials() {
        return notAuthorized("Incorrect username or password.");
    }

    static Rejected noSuchUser() {
        return of("UserNotFoundException", "User does not exist.");
    }

    static Rejected invalid(String message) {
        return of("InvalidParameterException", message);
    }

    static Reply reply(int status, String name, String message) {
        return Reply.json(status, Json.object().put("__type", name).put("message", message))
                .with(Map.of("Content-Type", MEDIA_TYPE, "x-amzn-errortype", name + ":"));
    }
}
