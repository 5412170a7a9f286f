package dev.segue.bootstrap.cli;

import dev.segue.sandbox.ClerkSandbox;
import dev.segue.sandbox.http.Fault;
import java.net.URI;
import java.util.Map;

final class LeavingClerk implements Leaving {

    private final ClerkSandbox instance;
    private final URI uri;

    LeavingClerk(ClerkSandbox instance, URI uri) {
        this.instance = instance;
        this.uri = uri;
    }

    @Override
    public String column() {
        return "Clerk";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "segue.clerk.secret-key", "sk_test_clerk",
                "segue.clerk.base-url", uri.toString(),
                "segue.clerk.timeout", "30s");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.ofEntries(
                Map.entry(
                        "Valid",
                        having("verified", "\"password\": \"correct horse\"").to("correct horse")),
                Map.entry("Invalid", having("incorrect_password", "").to("wrong")),
                Map.entry("NoSuchUser", Scene.saying("an empty list", this::gone)),
                Map.entry("Disabled", having("banned", "\"banned\": true")),
                Map.entry("Locked", having("locked", "\"locked\": true")),
                Map.entry("Throttled", answering("too_many_requests", 429)),
                Map.entry(
                        "SecondFactorRequired",
                        having("two_factor_enabled", "\"two_factor_enabled\": true")),
                Map.entry("ResetRequired", answering("form_password_pwned", 422)),
                Map.entry("Unconfirmed", Scene.saying("unverified", this::unverified)),
                Map.entry("NoPassword", having("password_enabled", "\"password\": null")),
                Map.entry("Unavailable", answering("HTTP 503", 503)),
                Map.entry("Misconfigured", answering("clerk_key_invalid", 401)));
    }

    @Override
    public void reset() {
        instance.reset();
    }

    private void gone(Scene.Actor actor) {
        enroll(actor, "");
        actor.tries(Scene.RIGHT);
        reset();
    }

    private void unverified(Scene.Actor actor) {
        enroll(actor, "\"email\": null, \"unverified_email\": \"%s\"".formatted(actor.email()));
    }

    private Scene having(String says, String more) {
        return Scene.saying(says, actor -> enroll(actor, more));
    }

    private Scene answering(String says, int status) {
        Fault fault =
                Fault.of(Fault.Kind.STATUS, "verify_password")
                        .replying(status, "{\"errors\":[{\"code\":\"%s\"}]}".formatted(says));
        return Scene.saying(
                says,
                actor -> {
                    enroll(actor, "");
                    instance.switchboard().faults().add(fault);
                });
    }

    /** What is said twice counts as it is said last. */
    private void enroll(Scene.Actor actor, String more) {
        instance.load(
                "{\"users\": [{\"id\": \"%s\", \"email\": \"%s\", \"password\": \"%s\"%s}]}"
                        .formatted(
                                actor.id(),
                                actor.email(),
                                Scene.RIGHT,
                                more.isEmpty() ? "" : ", " + more));
    }
}
