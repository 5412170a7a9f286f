package dev.segue.sandbox.cognito;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {"Users":[..],"Groups":[..]}}: users as {@code aws cognito-idp list-users} writes
 * them, with {@code Password}, {@code UserMFASettingList}, {@code Groups} and {@code Challenge}
 * beside; groups by name, for those without members.
 */
final class PoolFile {

    private PoolFile() {}

    static int load(InputStream json, UserPool pool) {
        JsonNode file = Json.MAPPER.readTree(json);
        file.path("Groups").forEach(name -> pool.join(name.asString(), ""));
        int loaded = 0;
        for (JsonNode entry : file.path("Users")) {
            PoolUser user = user(entry, pool);
            if (!pool.users.add(user)) {
                throw new IllegalArgumentException("user " + loaded + ": username or sub is taken");
            }
            entry.path("Groups").forEach(name -> pool.join(name.asString(), user.sub()));
            loaded++;
        }
        return loaded;
    }

    private static PoolUser user(JsonNode entry, UserPool pool) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : entry.path("Attributes")) {
            attributes.put(Json.text(attribute, "Name"), Json.text(attribute, "Value"));
        }
        attributes.putIfAbsent("sub", UserPool.newId());
        List<String> factors = new ArrayList<>();
        entry.path("UserMFASettingList").forEach(factor -> factors.add(factor.asString()));
        String password = Json.text(entry, "Password");
        return new PoolUser(
                entry.path("Username").asString(attributes.get("sub")),
                attributes,
                password == null ? null : NativeHash.of(password),
                entry.path("UserStatus").asString("CONFIRMED"),
                entry.path("Enabled").asBoolean(true),
                factors,
                Json.text(entry, "Challenge"),
                pool.clock.instant());
    }
}
