package dev.segue.sandbox;

import dev.segue.sandbox.clerk.GeneratedTenant;
import dev.segue.sandbox.clerk.Instance;
import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.http.ControlRoutes;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import dev.segue.sandbox.http.Switchboard;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The control API of the Clerk stand-in's port. */
final class ClerkControls {
    private final Instance instance;

    ClerkControls(Instance instance) {
        this.instance = instance;
    }

    Router router(Switchboard switchboard) {
        Router router = new Router();
        ControlRoutes.addTo(router, switchboard);
        router.on("POST", "/_sandbox/reset", r -> ControlRoutes.done(instance::reset));
        router.on(
                "GET",
                "/_sandbox/users",
                r -> Reply.json(200, Json.MAPPER.valueToTree(instance.summaries())));
        router.on("POST", "/_sandbox/clerk/load", this::load);
        router.on("POST", "/_sandbox/clerk/generate", this::generate);
        router.on("GET", "/_sandbox/clerk/export.csv", r -> export());
        return router;
    }

    private Reply load(Request request) {
        return Reply.json(200, Json.object().put("loaded", instance.load(request.stream())));
    }

    private Reply generate(Request request) {
        GeneratedTenant tenant =
                new GeneratedTenant(
                        request.json().path("users").asInt(100),
                        request.json().path("seed").asLong(42));
        return Reply.json(200, Json.MAPPER.valueToTree(tenant.addTo(instance)));
    }

    private Reply export() {
        StringWriter csv = new StringWriter();
        instance.export(csv);
        return new Reply(200, Map.of(), Bytes.of(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
