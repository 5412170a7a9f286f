package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Json;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/** The connections and organizations of a tenant, as they were loaded. */
final class TenantOrganizations {
    private final NavigableMap<String, JsonNode> organizations = new ConcurrentSkipListMap<>();
    private final Map<String, JsonNode> connections = new ConcurrentHashMap<>();

    /**
     * Adds {@code {"connections": [{id, name, strategy, options}], "organizations": [{id, name,
     * display_name, metadata, enabled_connections: [id], members: [{user_id, roles: [name]}]}]}};
     * returns how many organizations.
     */
    int load(InputStream json) {
        JsonNode tree = Json.MAPPER.readTree(json);
        tree.path("connections").forEach(one -> connections.put(Json.text(one, "id"), one));
        tree.path("organizations").forEach(one -> organizations.put(Json.text(one, "id"), one));
        return tree.path("organizations").size();
    }

    Collection<JsonNode> all() {
        return organizations.values();
    }

    Optional<JsonNode> find(String id) {
        return Optional.ofNullable(organizations.get(id));
    }

    Collection<JsonNode> connections() {
        return new ConcurrentSkipListMap<>(connections).values();
    }

    Optional<JsonNode> connection(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    void clear() {
        organizations.clear();
        connections.clear();
    }
}
