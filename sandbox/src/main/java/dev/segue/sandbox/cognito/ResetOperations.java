package dev.segue.sandbox.cognito;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ForgotPassword and what the user answers to it. */
final class ResetOperations {
    private final UserPool pool;
    private final MigrateUser migrateUser;

    ResetOperations(UserPool pool) {
        this.pool = pool;
        this.migrateUser = new MigrateUser(pool);
    }

    ObjectNode forgotPassword(JsonNode body) {
        AppClient client = AppClient.of(pool, body);
        String username = body.path("Username").asString("");
        client.check(body, "SecretHash", username);
        Optional<PoolUser> user =
                pool.signingIn(username)
                        .or(() -> migrateUser.atForgotPassword(username, client.id()));
        if (user.isEmpty()) {
            if (pool.hidesUnknownUsers()) {
                return delivered(username);
            }
            throw CognitoError.of(
                    "UserNotFoundException", "Username/client id combination not found.");
        }
        mail(user.get());
        return delivered(user.get().email());
    }

    private void mail(PoolUser user) {
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        if (user.status().equals("FORCE_CHANGE_PASSWORD")) {
            throw CognitoError.notAuthorized("User password cannot be reset in the current state.");
        }
        if (!user.hasVerified("email") && !user.hasVerified("phone_number")) {
            throw CognitoError.invalid(
                    "Cannot reset password for the user as there is no registered/verified email"
                            + " or phone_number");
        }
        pool.mailResetCode(user);
    }

    ObjectNode confirmForgotPassword(JsonNode body) {
        AppClient client = AppClient.of(pool, body);
        String username = body.path("Username").asString("");
        client.check(body, "SecretHash", username);
        PoolUser user = pool.signingIn(username).orElseThrow(CognitoError::noSuchUser);
        String code = body.path("ConfirmationCode").asString("");
        if (!pool.spendResetCode(user, code)) {
            throw CognitoError.of(
                    "CodeMismatchException",
                    "Invalid verification code provided, please try again.");
        }
        NativeHash hash = NativeHash.of(body.path("Password").asString(""));
        pool.users.change(user.sub(), u -> u.withPassword(hash, "CONFIRMED"));
        pool.failures.succeeded(user.sub());
        return Json.object();
    }

    private static ObjectNode delivered(String address) {
        ObjectNode reply = Json.object();
        String shown = address.isEmpty() ? "***" : address.charAt(0) + "***@***";
        reply.putObject("CodeDeliveryDetails")
                .put("Destination", shown)
                .put("DeliveryMedium", "EMAIL")
                .put("AttributeName", "email");
        return reply;
    }
}
