package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.FirebaseSandbox;
import dev.segue.sandbox.http.Fault;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;

final class LeavingFirebase implements Leaving {

    private final FirebaseSandbox project;
    private final URI uri;

    LeavingFirebase(FirebaseSandbox project, URI uri) {
        this.project = project;
        this.uri = uri;
    }

    @Override
    public String column() {
        return "Firebase";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "segue.firebase.project-id", "demo-segue",
                "segue.firebase.api-key", "firebase-web-key",
                "segue.firebase.base-url", uri.toString(),
                "segue.firebase.timeout", "30s");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.ofEntries(
                Map.entry("Valid", Scene.saying("idToken", this::strong).to("correct horse")),
                Map.entry("Invalid", Scene.saying("INVALID_PASSWORD", this::told).to("wrong")),
                Map.entry("NoSuchUser", Scene.saying("EMAIL_NOT_FOUND", this::gone)),
                Map.entry(
                        "Ambiguous",
                        Scene.saying("INVALID_LOGIN_CREDENTIALS", a -> enroll(a, "")).to("wrong")),
                Map.entry(
                        "Disabled",
                        Scene.saying("USER_DISABLED", a -> enroll(a, ", \"disabled\": true"))),
                Map.entry("Throttled", Scene.saying("TOO_MANY_ATTEMPTS_TRY_LATER", this::guessed)),
                Map.entry(
                        "SecondFactorRequired",
                        Scene.saying("mfaPendingCredential", this::withPhone)),
                Map.entry("ResetRequired", answering("PASSWORD_DOES_NOT_MEET_REQUIREMENTS", 400)),
                Map.entry("Unavailable", answering("HTTP 503", 503)),
                Map.entry("Misconfigured", Scene.saying("OPERATION_NOT_ALLOWED", this::closed)));
    }

    @Override
    public void reset() {
        project.reset();
        project.protectEnumeration(true);
        project.allowPasswordSignIn(true);
        project.lockAfterFailures(0);
    }

    private void strong(Scene.Actor actor) {
        enroll(actor, "");
        project.foreignPassword(actor.email(), "correct horse");
    }

    private void told(Scene.Actor actor) {
        enroll(actor, "");
        project.protectEnumeration(false);
    }

    private void gone(Scene.Actor actor) {
        told(actor);
        actor.tries(Scene.RIGHT);
        reset();
        project.protectEnumeration(false);
    }

    private void guessed(Scene.Actor actor) {
        enroll(actor, "");
        project.lockAfterFailures(1);
        actor.tries("wrong");
    }

    private void withPhone(Scene.Actor actor) {
        enroll(actor, ", \"mfaInfo\": [{\"phoneInfo\": \"+15555550100\"}]");
    }

    private void closed(Scene.Actor actor) {
        enroll(actor, "");
        project.allowPasswordSignIn(false);
    }

    private Scene answering(String says, int status) {
        String body = "{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, says);
        Fault fault = Fault.of(Fault.Kind.STATUS, "signInWithPassword").replying(status, body);
        return Scene.saying(
                says,
                actor -> {
                    enroll(actor, "");
                    project.switchboard().faults().add(fault);
                });
    }

    private void enroll(Scene.Actor actor, String more) {
        String users =
                "{\"users\":[{\"localId\": \"%s\", \"email\": \"%s\", \"emailVerified\": true%s}]}"
                        .formatted(actor.id(), actor.email(), more);
        project.load(new ByteArrayInputStream(users.getBytes(UTF_8)));
        project.foreignPassword(actor.email(), Scene.RIGHT);
    }
}
