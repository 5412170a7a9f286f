package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.application.port.Outage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a call did not do what it was for.
 *
 * @param status of the answer; 0 if there was none, or none that could be read
 * @param code Clerk's own, such as resource_not_found; empty if there is none
 */
record Failure(Kind kind, int status, String code, Outage outage) {

    private static final String KEY =
            ": check that the secret key is the one of the instance that is being left";

    enum Kind {
        /** No answer, or none that says anything about what was asked. */
        OUTAGE,
        /** Too many calls with our key. */
        THROTTLED,
        /** We are refused, whoever the user is. */
        REFUSES_US,
        /** Refused for what was asked, as status and code say. */
        REFUSED
    }

    /** What a reply that is no success is. */
    static Failure of(Reply reply) {
        return switch (reply) {
            case Silence(Outage outage) -> new Failure(Kind.OUTAGE, 0, "", outage);
            case Answer answer -> of(answer, code(answer.body()));
        };
    }

    /** An answer that should have been a success, but could not be read. */
    static Failure unreadable(String what) {
        return new Failure(Kind.OUTAGE, 0, "", Outage.of("Clerk answered with " + what));
    }

    private static Failure of(Answer answer, String code) {
        Kind kind = kind(answer.status(), code);
        String answered =
                "Clerk answered HTTP "
                        + answer.status()
                        + (code.isEmpty() ? "" : " (" + code + ")");
        String what = answered + (kind == Kind.REFUSES_US ? KEY : "");
        return new Failure(kind, answer.status(), code, new Outage(what, answer.retryAfter()));
    }

    private static Kind kind(int status, String code) {
        return switch (status) {
            case 429 -> Kind.THROTTLED;
            case 401 -> Kind.REFUSES_US;
            // A refusal that has a name of its own may be about the user.
            case 403 -> code.startsWith("user_") ? Kind.REFUSED : Kind.REFUSES_US;
            case 400, 402, 404, 409, 422 -> Kind.REFUSED;
            default -> Kind.OUTAGE;
        };
    }

    private static String code(String body) {
        try {
            String code =
                    JsonMapper.shared()
                            .readTree(body)
                            .path("errors")
                            .path(0)
                            .path("code")
                            .asString("");
            return code.matches("[a-z][a-z0-9_]{1,79}") ? code : "";
        } catch (JacksonException notJson) {
            return "";
        }
    }

    boolean is(int expectedStatus, String expectedCode) {
        return status == expectedStatus && code.equals(expectedCode);
    }

    /** What was asked about is not there; any other 404 may come from a wrong base URL. */
    boolean isNotFound() {
        return is(404, "resource_not_found");
    }
}
