package dev.segue.sandbox;

import dev.segue.sandbox.cognito.UserPool;
import dev.segue.sandbox.http.ControlRoutes;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import dev.segue.sandbox.http.Switchboard;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The control API of the Cognito stand-in's port. */
final class CognitoControls {
    private final UserPool pool;

    CognitoControls(UserPool pool) {
        this.pool = pool;
    }

    Router router(Switchboard switchboard) {
        Router router = new Router();
        ControlRoutes.addTo(router, switchboard);
        router.on("POST", "/_sandbox/reset", r -> ControlRoutes.done(pool::reset));
        router.on("GET", "/_sandbox/users", r -> users());
        router.on("POST", "/_sandbox/cognito/load", this::load);
        router.on("POST", "/_sandbox/cognito/switches", this::turnSwitches);
        return router;
    }

    private Reply users() {
        return Reply.json(200, Json.MAPPER.valueToTree(pool.summaries()));
    }

    private Reply load(Request request) {
        return Reply.json(200, Json.object().put("loaded", pool.load(request.stream())));
    }

    private Reply turnSwitches(Request request) {
        JsonNode body = request.json();
        if (body.has("preventUserExistenceErrors")) {
            pool.preventUserExistenceErrors(Json.flag(body, "preventUserExistenceErrors"));
        }
        if (body.has("signInByEmail")) {
            pool.signInByEmail(Json.flag(body, "signInByEmail"));
        }
        if (body.has("administration")) {
            pool.allowAdministration(Json.flag(body, "administration"));
        }
        if (body.has("lockAfterFailures")) {
            pool.lockAfterFailures(body.path("lockAfterFailures").asInt(0));
        }
        if (body.has("mfa")) {
            pool.mfa(body.path("mfa").asString("OPTIONAL"));
        }
        if (body.has("flows")) {
            Set<String> flows = new HashSet<>();
            body.path("flows").forEach(flow -> flows.add(flow.asString("")));
            pool.allowFlows(flows);
        }
        return ControlRoutes.done(() -> {});
    }
}
