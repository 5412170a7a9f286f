package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.WebhookEndpoints.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /webhook_endpoints}. */
final class WebhookRoutes {
    private final Environment environment;

    WebhookRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        Instant now = environment.now();
        String id = environment.ids.next("webhook_endpoint");
        Endpoint endpoint =
                new Endpoint(
                        id, url(body, id), Ids.secret(25), true, events(body, List.of()), now, now);
        environment.webhooks.put(endpoint);
        return Reply.json(201, endpoint.json());
    }

    Reply list(Request request) {
        return Page.of(request).reply(environment.webhooks.ordered(), e -> true, Endpoint::json);
    }

    Reply update(Request request) {
        Endpoint old = existing(request);
        JsonNode body = request.json();
        Endpoint changed =
                new Endpoint(
                        old.id(),
                        body.has("endpoint_url") ? url(body, old.id()) : old.url(),
                        old.secret(),
                        enabled(body, old.enabled()),
                        events(body, old.events()),
                        old.createdAt(),
                        environment.now());
        environment.webhooks.put(changed);
        return Reply.json(200, changed.json());
    }

    Reply delete(Request request) {
        environment.webhooks.remove(existing(request).id());
        return Reply.empty(204);
    }

    private Endpoint existing(Request request) {
        String id = request.variable("id");
        return environment
                .webhooks
                .byId(id)
                .orElseThrow(() -> WorkOsError.notFound("Webhook endpoint", id));
    }

    private String url(JsonNode body, String id) {
        String url = Json.text(body, "endpoint_url");
        if (url == null || !url.matches("https?://.+")) {
            throw WorkOsError.unprocessable("invalid_url", "endpoint_url must be a URL");
        }
        if (environment.webhooks.hasUrl(url, id)) {
            throw WorkOsError.conflict("duplicate_endpoint", "An endpoint has that URL.");
        }
        return url;
    }

    private static boolean enabled(JsonNode body, boolean old) {
        return switch (Json.text(body, "status")) {
            case null -> old;
            case "enabled" -> true;
            case "disabled" -> false;
            default -> throw WorkOsError.unprocessable("status", "enabled or disabled");
        };
    }

    private static List<String> events(JsonNode body, List<String> old) {
        if (!body.path("events").isArray()) {
            return old;
        }
        List<String> events = new ArrayList<>();
        body.path("events").forEach(event -> events.add(event.asString("")));
        return List.copyOf(events);
    }
}
