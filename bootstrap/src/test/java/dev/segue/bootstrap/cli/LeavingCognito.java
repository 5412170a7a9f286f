package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.CognitoSandbox;
import dev.segue.sandbox.http.Fault;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One pool, set up in two ways: it tells unknown users, or signs in by username. */
final class LeavingCognito implements Leaving {

    private static final Set<String> BOTH =
            Set.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH");

    private final CognitoSandbox pool;
    private final URI uri;
    private final boolean telling;

    LeavingCognito(CognitoSandbox pool, URI uri, boolean telling) {
        this.pool = pool;
        this.uri = uri;
        this.telling = telling;
    }

    @Override
    public String column() {
        return "Cognito";
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("segue.cognito.user-pool-id", "eu-west-1_Sandbox01");
        settings.put("segue.cognito.client-id", "cognito-secret-client");
        settings.put("segue.cognito.client-secret", "cognito-client-secret");
        settings.put("segue.cognito.endpoint", uri.toString());
        settings.put("segue.cognito.access-key-id", "AKIASANDBOX0000SEGUE");
        settings.put("segue.cognito.secret-access-key", "any secret");
        settings.put("segue.cognito.timeout", "30s");
        settings.put("segue.cognito.prevent-user-existence-errors", String.valueOf(!telling));
        settings.put("segue.cognito.sign-in-name", telling ? "EMAIL" : "USERNAME");
        return settings;
    }

    @Override
    public Map<String, Scene> scenes() {
        return telling ? told() : hidden();
    }

    private Map<String, Scene> told() {
        return Map.of(
                "Invalid",
                having("NotAuthorizedException", "").to("wrong"),
                "NoSuchUser",
                Scene.saying("UserNotFoundException", this::gone));
    }

    private Map<String, Scene> hidden() {
        return Map.ofEntries(
                Map.entry(
                        "Valid",
                        Scene.saying(
                                        "AuthenticationResult",
                                        actor -> enroll(actor, "correct horse", ""))
                                .to("correct horse")),
                Map.entry("Ambiguous", having("NotAuthorizedException", "").to("wrong")),
                Map.entry("Disabled", having("User is disabled.", ", \"Enabled\": false")),
                Map.entry("Locked", Scene.saying("Password attempts exceeded", this::guessed)),
                Map.entry("Throttled", answering("TooManyRequestsException", 400)),
                Map.entry(
                        "SecondFactorRequired",
                        having(
                                "SOFTWARE_TOKEN_MFA",
                                ", \"UserMFASettingList\": [\"SOFTWARE_TOKEN_MFA\"]")),
                Map.entry(
                        "ResetRequired",
                        having(
                                "PasswordResetRequiredException",
                                ", \"UserStatus\": \"RESET_REQUIRED\"")),
                Map.entry(
                        "Unconfirmed",
                        having("UserNotConfirmedException", ", \"UserStatus\": \"UNCONFIRMED\"")),
                Map.entry(
                        "NoPassword",
                        having("EXTERNAL_PROVIDER", ", \"UserStatus\": \"EXTERNAL_PROVIDER\"")),
                Map.entry("Unavailable", answering("HTTP 503", 503)),
                Map.entry(
                        "Misconfigured",
                        Scene.saying("flow not enabled for this client", this::closed)));
    }

    @Override
    public void reset() {
        pool.reset();
        pool.signInByEmail(telling);
        pool.preventUserExistenceErrors(!telling);
        pool.allowFlows(BOTH);
        pool.lockAfterFailures(0);
    }

    private void gone(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT, "");
        actor.tries(Scene.RIGHT);
        reset();
    }

    private void guessed(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT, "");
        pool.lockAfterFailures(1);
        actor.tries("wrong");
    }

    private void closed(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT, "");
        pool.allowFlows(Set.of("ALLOW_USER_SRP_AUTH"));
    }

    private Scene having(String says, String more) {
        return Scene.saying(says, actor -> enroll(actor, Scene.RIGHT, more));
    }

    private Scene answering(String says, int status) {
        Fault fault =
                Fault.of(Fault.Kind.STATUS, "^/InitiateAuth$")
                        .replying(status, "{\"__type\":\"%s\",\"message\":\"\"}".formatted(says));
        return Scene.saying(
                says,
                actor -> {
                    enroll(actor, Scene.RIGHT, "");
                    pool.switchboard().faults().add(fault);
                });
    }

    private void enroll(Scene.Actor actor, String password, String more) {
        String users =
                """
                {"Users": [{"Username": "%s", "Password": "%s", "Attributes": [
                  {"Name": "sub", "Value": "%s"}, {"Name": "email", "Value": "%s"},
                  {"Name": "email_verified", "Value": "true"}]%s}]}
                """
                        .formatted(actor.id(), password, actor.id(), actor.email(), more);
        pool.load(new ByteArrayInputStream(users.getBytes(UTF_8)));
    }
}
