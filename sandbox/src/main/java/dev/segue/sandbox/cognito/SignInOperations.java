package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** InitiateAuth and AdminInitiateAuth with a password in plain text. */
final class SignInOperations {
    private final UserPool pool;
    private final MigrateUser migrateUser;

    SignInOperations(UserPool pool) {
        this.pool = pool;
        this.migrateUser = new MigrateUser(pool);
    }

    ObjectNode initiateAuth(JsonNode body) {
        AppClient client = AppClient.of(pool, body);
        String flow = body.path("AuthFlow").asString("");
        if (!flow.equals("USER_PASSWORD_AUTH") || !pool.allows(flow)) {
            throw CognitoError.invalid(flow + " flow not enabled for this client");
        }
        return signIn(client, body.path("AuthParameters"));
    }

    ObjectNode adminInitiateAuth(JsonNode body) {
        AppClient client = AppClient.of(pool, body);
        String flow = body.path("AuthFlow").asString("");
        if (!flow.equals("ADMIN_USER_PASSWORD_AUTH") || !pool.allows(flow)) {
            throw CognitoError.invalid("Auth flow not enabled for this client");
        }
        return signIn(client, body.path("AuthParameters"));
    }

    private ObjectNode signIn(AppClient client, JsonNode parameters) {
        String username = required(parameters, "USERNAME");
        String password = required(parameters, "PASSWORD");
        client.check(parameters, "SECRET_HASH", username);
        Optional<PoolUser> known = pool.signingIn(username);
        PoolUser user =
                known.or(() -> migrateUser.atSignIn(username, password, client.id()))
                        .orElseThrow(this::unknown);
        checkPassword(user, password);
        String challenge = challenge(user);
        return challenge == null ? tokens(user, client) : challenged(user, challenge);
    }

    private void checkPassword(PoolUser user, String password) {
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        if (pool.failures.locked(user.sub())) {
            throw CognitoError.notAuthorized("Password attempts exceeded");
        }
        if (user.status().equals("RESET_REQUIRED")) {
            throw CognitoError.of(
                    "PasswordResetRequiredException", "Password reset required for the user");
        }
        if (user.password() == null || !user.password().matches(password)) {
            pool.failures.failed(user.sub());
            throw CognitoError.wrongCredentials();
        }
        pool.failures.succeeded(user.sub());
        if (user.status().equals("UNCONFIRMED")) {
            throw CognitoError.of("UserNotConfirmedException", "User is not confirmed.");
        }
    }

    private String challenge(PoolUser user) {
        if (user.challenge() != null) {
            return user.challenge();
        }
        if (user.status().equals("FORCE_CHANGE_PASSWORD")) {
            return "NEW_PASSWORD_REQUIRED";
        }
        if (pool.mfa().equals("OFF")) {
            return null;
        }
        return switch (user.factors().size()) {
            case 0 -> pool.mfa().equals("ON") ? "MFA_SETUP" : null;
            case 1 -> user.factors().getFirst();
            default -> "SELECT_MFA_TYPE";
        };
    }

    private static ObjectNode challenged(PoolUser user, String challenge) {
        ObjectNode reply =
                Json.object()
                        .put("ChallengeName", challenge)
                        .put("Session", "session-" + UserPool.newId());
        reply.putObject("ChallengeParameters").put("USER_ID_FOR_SRP", user.username());
        return reply;
    }

    private ObjectNode tokens(PoolUser user, AppClient client) {
        ObjectNode reply = Json.object();
        reply.putObject("ChallengeParameters");
        reply.putObject("AuthenticationResult")
                .put("IdToken", pool.token(user, "id", client.id()))
                .put("AccessToken", pool.token(user, "access", client.id()))
                .put("RefreshToken", "refresh-" + UserPool.newId())
                .put("TokenType", "Bearer")
                .put("ExpiresIn", 3600);
        return reply;
    }

    private RuntimeException unknown() {
        return pool.hidesUnknownUsers()
                ? CognitoError.wrongCredentials()
                : CognitoError.noSuchUser();
    }

    private static String required(JsonNode parameters, String name) {
        String value = Json.text(parameters, name);
        if (value == null || value.isEmpty()) {
            throw CognitoError.invalid("Missing required parameter " + name);
        }
        return value;
    }
}
