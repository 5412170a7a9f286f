package dev.segue.sandbox.cognito;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One user of the pool.
 *
 * @param attributes by name, {@code sub} among them
 * @param password null for federated users
 * @param factors as UserMFASettingList names them
 * @param challenge what a right password is answered with, whatever else is known; or null
 */
record PoolUser(
        String username,
        Map<String, String> attributes,
        NativeHash password,
        String status,
        boolean enabled,
        List<String> factors,
        String challenge,
        Instant created) {

    PoolUser {
        attributes = Map.copyOf(attributes);
        factors = List.copyOf(factors);
    }

    String sub() {
        return attributes.get("sub");
    }

    String email() {
        return attributes.get("email");
    }

    boolean isFederated() {
        return status.equals("EXTERNAL_PROVIDER");
    }

    boolean hasVerified(String attribute) {
        return "true".equals(attributes.get(attribute + "_verified"));
    }

    PoolUser with(Map<String, String> changes) {
        Map<String, String> merged = new LinkedHashMap<>(attributes);
        merged.putAll(changes);
        return new PoolUser(
                username, merged, password, status, enabled, factors, challenge, created);
    }

    PoolUser withPassword(NativeHash other, String otherStatus) {
        return new PoolUser(
                username, attributes, other, otherStatus, enabled, factors, challenge, created);
    }

    PoolUser enabled(boolean on) {
        return new PoolUser(
                username, attributes, password, status, on, factors, challenge, created);
    }

    /** As ListUsers shows it. Time is in seconds, as JSON 1.1 has it. */
    ObjectNode listed() {
        ObjectNode shown = common();
        shown.set("Attributes", attributeList());
        return shown;
    }

    /** As AdminGetUser shows it. */
    ObjectNode single() {
        ObjectNode shown = common();
        shown.set("UserAttributes", attributeList());
        ArrayNode settings = shown.putArray("UserMFASettingList");
        factors.forEach(settings::add);
        return shown;
    }

    private ObjectNode common() {
        double seconds = created.toEpochMilli() / 1000.0;
        return Json.object()
                .put("Username", username)
                .put("UserCreateDate", seconds)
                .put("UserLastModifiedDate", seconds)
                .put("Enabled", enabled)
                .put("UserStatus", status);
    }

    private ArrayNode attributeList() {
        ArrayNode list = Json.array();
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(a -> list.addObject().put("Name", a.getKey()).put("Value", a.getValue()));
        return list;
    }
}
