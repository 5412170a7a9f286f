package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.Auth0Sandbox;
import dev.segue.sandbox.http.Fault;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

final class LeavingAuth0 implements Leaving {

    private static final String DATABASE = "Username-Password-Authentication";

    private final Auth0Sandbox tenant;
    private final URI uri;

    LeavingAuth0(Auth0Sandbox tenant, URI uri) {
        this.tenant = tenant;
        this.uri = uri;
    }

    @Override
    public String column() {
        return "Auth0";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "segue.auth0.domain", uri.toString(),
                "segue.auth0.client-id", "auth0-app",
                "segue.auth0.client-secret", "auth0-app-secret",
                "segue.auth0.management-client-id", "auth0-manager",
                "segue.auth0.management-client-secret", "auth0-manager-secret",
                "segue.auth0.realm", DATABASE,
                "segue.auth0.timeout", "30s");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.of(
                "Valid",
                Scene.saying("id_token", this::strong).to("correct horse"),
                "Ambiguous",
                Scene.saying("invalid_grant", this::enroll).to("wrong"),
                "Disabled",
                Scene.saying("unauthorized", a -> enroll(a, Scene.RIGHT, ",\"blocked\":true")),
                "Locked",
                Scene.saying("too_many_attempts", this::guessed),
                "Throttled",
                answering("too_many_requests", 429),
                "SecondFactorRequired",
                Scene.saying(
                        "mfa_required",
                        a -> enroll(a, Scene.RIGHT, ",\"multifactor\":[\"guardian\"]")),
                "ResetRequired",
                Scene.saying("password_leaked", this::leaked),
                "Unconfirmed",
                Scene.saying("requires_verification", this::unverified),
                "Unavailable",
                answering("HTTP 503", 503),
                "Misconfigured",
                Scene.saying("unauthorized_client", this::closed));
    }

    @Override
    public void reset() {
        tenant.reset();
    }

    private void strong(Scene.Actor actor) {
        enroll(actor, "correct horse", ",\"email_verified\":true");
    }

    private void guessed(Scene.Actor actor) {
        enroll(actor);
        tenant.turn(switches -> switches.withLockAfterFailures(1));
        actor.tries("wrong");
    }

    private void leaked(Scene.Actor actor) {
        enroll(actor);
        tenant.leak(actor.email());
    }

    private void unverified(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT, ",\"email_verified\":false");
        tenant.turn(switches -> switches.withVerificationRequired(true));
    }

    private void closed(Scene.Actor actor) {
        enroll(actor);
        tenant.turn(switches -> switches.withPasswordGrant(false));
    }

    private Scene answering(String says, int status) {
        Fault fault =
                Fault.of(Fault.Kind.STATUS, "/oauth/token")
                        .replying(status, "{\"error\":\"%s\"}".formatted(says));
        return Scene.saying(
                says,
                actor -> {
                    enroll(actor);
                    // Leaves a token for the Management API, which comes from the same address.
                    actor.tries("wrong");
                    tenant.switchboard().faults().add(fault);
                });
    }

    private void enroll(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT, "");
    }

    private void enroll(Scene.Actor actor, String password, String more) {
        byte[] salt = "sixteen bytes...".getBytes(UTF_8);
        String hash = OpenBSDBCrypt.generate("2b", password.toCharArray(), salt, 4);
        String id = actor.id();
        tenant.loadUsers(
                stream(
                        """
                        {"user_id":"auth0|%s","email":"%s","identities":[{"provider":"auth0",\
                        "user_id":"%s","connection":"%s","isSocial":false}]%s}\
                        """
                                .formatted(id, actor.email(), id, DATABASE, more)));
        tenant.loadHashes(
                stream(
                        """
                        {"_id":{"$oid":"%s"},"passwordHash":"%s","connection":"%s"}\
                        """
                                .formatted(id, hash, DATABASE)));
    }

    private static ByteArrayInputStream stream(String line) {
        return new ByteArrayInputStream(line.getBytes(UTF_8));
    }
}
