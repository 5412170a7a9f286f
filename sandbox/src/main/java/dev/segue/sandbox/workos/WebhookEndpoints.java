package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** Where webhooks would be sent. The sandbox keeps the endpoints and sends nothing. */
final class WebhookEndpoints {
    private final NavigableMap<String, Endpoint> byId = new ConcurrentSkipListMap<>();

    record Endpoint(
            String id,
            String url,
            String secret,
            boolean enabled,
            List<String> events,
            Instant createdAt,
            Instant updatedAt) {

        ObjectNode json() {
            ObjectNode json =
                    Json.object()
                            .put("object", "webhook_endpoint")
                            .put("id", id)
                            .put("endpoint_url", url)
                            .put("secret", secret)
                            .put("status", enabled ? "enabled" : "disabled")
                            .put("created_at", Times.text(createdAt))
                            .put("updated_at", Times.text(updatedAt));
            var names = json.putArray("events");
            events.forEach(names::add);
            return json;
        }
    }

    void put(Endpoint endpoint) {
        byId.put(endpoint.id(), endpoint);
    }

    Optional<Endpoint> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean hasUrl(String url, String exceptId) {
        return byId.values().stream()
                .anyMatch(e -> e.url().equals(url) && !e.id().equals(exceptId));
    }

    void remove(String id) {
        byId.remove(id);
    }

    NavigableMap<String, Endpoint> ordered() {
        return byId;
    }

    void clear() {
        byId.clear();
    }
}
