package dev.segue.sandbox.cognito;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator does to one user. */
final class AdminOperations {
    private final UserPool pool;

    AdminOperations(UserPool pool) {
        this.pool = pool;
    }

    ObjectNode getUser(JsonNode body) {
        return user(body).single();
    }

    ObjectNode createUser(JsonNode body) {
        Map<String, String> attributes = attributes(body);
        String sub = UserPool.newId();
        String name = body.path("Username").asString("");
        attributes.put("sub", sub);
        if (pool.signInByEmail()) {
            attributes.putIfAbsent("email", name);
        }
        NativeHash password = NativeHash.of(body.path("TemporaryPassword").asString(sub));
        PoolUser user =
                new PoolUser(
                        pool.signInByEmail() ? sub : name,
                        attributes,
                        password,
                        "FORCE_CHANGE_PASSWORD",
                        true,
                        List.of(),
                        null,
                        pool.clock.instant());
        boolean taken = pool.signInByEmail() && pool.users.withEmail(user.email()).isPresent();
        if (taken || !pool.users.add(user)) {
            throw CognitoError.of("UsernameExistsException", "User account already exists");
        }
        ObjectNode reply = Json.object();
        reply.set("User", user.listed());
        return reply;
    }

    ObjectNode setPassword(JsonNode body) {
        String status = Json.flag(body, "Permanent") ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD";
        NativeHash hash = NativeHash.of(body.path("Password").asString(""));
        pool.users.change(user(body).sub(), user -> user.withPassword(hash, status));
        return Json.object();
    }

    ObjectNode updateAttributes(JsonNode body) {
        PoolUser user = user(body);
        Map<String, String> changes = attributes(body);
        String email = changes.get("email");
        if (email != null) {
            if (pool.users.withEmail(email).filter(u -> !u.sub().equals(user.sub())).isPresent()) {
                throw CognitoError.of(
                        "AliasExistsException", "An account with the given email already exists.");
            }
            // Cognito takes a new address for unproven unless it is told otherwise.
            changes.putIfAbsent("email_verified", "false");
        }
        pool.users.change(user.sub(), u -> u.with(changes));
        return Json.object();
    }

    ObjectNode deleteUser(JsonNode body) {
        pool.users.remove(user(body));
        return Json.object();
    }

    ObjectNode enable(JsonNode body, boolean on) {
        pool.users.change(user(body).sub(), user -> user.enabled(on));
        return Json.object();
    }

    /** By username, sub, or the e-mail where that is an alias. */
    private PoolUser user(JsonNode body) {
        String name = body.path("Username").asString("");
        return pool.users
                .named(name)
                .or(() -> pool.users.withEmail(name).filter(user -> pool.signInByEmail()))
                .orElseThrow(CognitoError::noSuchUser);
    }

    private static Map<String, String> attributes(JsonNode body) {
        Map<String, String> attributes = new LinkedHashMap<>();
        body.path("UserAttributes")
                .forEach(a -> attributes.put(Json.text(a, "Name"), Json.text(a, "Value")));
        return attributes;
    }
}
