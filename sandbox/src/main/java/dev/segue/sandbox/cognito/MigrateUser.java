package dev.segue.sandbox.cognito;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the Migrate User trigger for users who are absent, and creates whom it describes. A trigger
 * that throws has refused.
 */
final class MigrateUser {
    private final UserPool pool;

    MigrateUser(UserPool pool) {
        this.pool = pool;
    }

    /** Created as the trigger says, with the password that was typed if it says CONFIRMED. */
    Optional<PoolUser> atSignIn(String username, String password, String clientId) {
        return pool.migrateUser()
                .map(trigger -> {
                    ObjectNode event = event("UserMigration_Authentication", username, clientId);
                    ((ObjectNode) event.get("request")).put("password", password);
                    return created(username, password, call(trigger, event));
                });
    }

    /** Created without a password. */
    Optional<PoolUser> atForgotPassword(String username, String clientId) {
        return pool.migrateUser()
                .map(trigger -> {
                    ObjectNode event = event("UserMigration_ForgotPassword", username, clientId);
                    return created(username, null, call(trigger, event));
                });
    }

    private ObjectNode event(String source, String username, String clientId) {
        ObjectNode event =
                Json.object()
                        .put("version", "1")
                        .put("triggerSource", source)
                        .put("region", "eu-west-1")
                        .put("userPoolId", pool.keys.poolId())
                        .put("userName", username);
        event.putObject("callerContext")
                .put("awsSdkVersion", "aws-sdk-unknown-unknown")
                .put("clientId", clientId);
        event.putObject("request").putNull("validationData").putNull("userAttributes");
        ObjectNode response = event.putObject("response");
        List.of(
                        "userAttributes",
                        "forceAliasCreation",
                        "enableSMSMFA",
                        "finalUserStatus",
                        "messageAction",
                        "desiredDeliveryMediums")
                .forEach(response::putNull);
        return event;
    }

    private static JsonNode call(UnaryOperator<String> trigger, ObjectNode event) {
        try {
            return Json.MAPPER.readTree(trigger.apply(event.toString())).path("response");
        } catch (IllegalStateException refused) {
            throw CognitoError.wrongCredentials();
        }
    }

    private PoolUser created(String username, String password, JsonNode response) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> attribute : response.path("userAttributes").properties()) {
            if (!attribute.getValue().isString()) {
                throw CognitoError.of(
                        "InvalidLambdaResponseException", "Unrecognizable lambda output");
            }
            attributes.put(attribute.getKey(), attribute.getValue().stringValue());
        }
        attributes.remove("username");
        attributes.put("sub", UserPool.newId());
        boolean confirmed = "CONFIRMED".equals(Json.text(response, "finalUserStatus"));
        PoolUser user =
                new PoolUser(
                        pool.signInByEmail() ? attributes.get("sub") : username,
                        attributes,
                        password == null ? null : NativeHash.of(password),
                        confirmed ? "CONFIRMED" : "RESET_REQUIRED",
                        true,
                        List.of(),
                        null,
                        pool.clock.instant());
        pool.users.add(user);
        return user;
    }
}
