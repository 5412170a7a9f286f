package dev.segue.sandbox;

import dev.segue.sandbox.auth0.Switches;
import dev.segue.sandbox.auth0.Tenant;
import dev.segue.sandbox.http.ControlRoutes;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/** The control API of the Auth0 stand-in's port. */
final class Auth0Controls {
    private final Tenant tenant;

    Auth0Controls(Tenant tenant) {
        this.tenant = tenant;
    }

    Router router(Switchboard switchboard) {
        Router router = new Router();
        ControlRoutes.addTo(router, switchboard);
        router.on("POST", "/_sandbox/reset", r -> ControlRoutes.done(tenant::reset));
        router.on(
                "GET",
                "/_sandbox/users",
                r -> Reply.json(200, Json.MAPPER.valueToTree(tenant.summaries())));
        router.on("POST", "/_sandbox/auth0/users", r -> loaded(r, tenant::loadUsers));
        router.on("POST", "/_sandbox/auth0/hashes", r -> loaded(r, tenant::loadHashes));
        router.on(
                "POST", "/_sandbox/auth0/organizations", r -> loaded(r, tenant::loadOrganizations));
        router.on("POST", "/_sandbox/auth0/switches", this::turnSwitches);
        return router;
    }

    private static Reply loaded(Request request, ToIntFunction<InputStream> load) {
        return Reply.json(200, Json.object().put("loaded", load.applyAsInt(request.stream())));
    }

    private Reply turnSwitches(Request request) {
        JsonNode body = request.json();
        Switches turned = tenant.switches();
        if (body.has("passwordGrant")) {
            turned = turned.withPasswordGrant(Json.flag(body, "passwordGrant"));
        }
        if (body.has("defaultDirectory")) {
            turned = turned.withDefaultDirectory(body.path("defaultDirectory").asString(""));
        }
        if (body.has("requiresVerification")) {
            turned = turned.withVerificationRequired(Json.flag(body, "requiresVerification"));
        }
        if (body.has("denial")) {
            turned = turned.withDenial(body.path("denial").asString(""));
        }
        if (body.has("lockAfterFailures")) {
            turned = turned.withLockAfterFailures(body.path("lockAfterFailures").asInt(0));
        }
        Switches now = turned;
        body.path("leaked").forEach(email -> tenant.leak(email.asString("")));
        return ControlRoutes.done(() -> tenant.switches(now));
    }
}
