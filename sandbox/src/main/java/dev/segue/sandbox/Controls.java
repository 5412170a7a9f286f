package dev.segue.sandbox;

import dev.segue.sandbox.firebase.FirebaseProject;
import dev.segue.sandbox.firebase.HashConfig;
import dev.segue.sandbox.hash.FirebaseLayout;
import dev.segue.sandbox.hash.UnacceptableHash;
import dev.segue.sandbox.http.ControlRoutes;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import dev.segue.sandbox.http.Switchboard;
import dev.segue.sandbox.workos.Environment;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The control API of both ports. Switches of either service can be turned from either port. */
final class Controls {
    private final Environment environment;
    private final FirebaseProject project;

    Controls(Environment environment, FirebaseProject project) {
        this.environment = environment;
        this.project = project;
    }

    Router ofWorkOs(Switchboard switchboard) {
        Router router = withSwitches(switchboard);
        router.on("POST", "/_sandbox/reset", r -> ControlRoutes.done(environment::reset));
        router.on(
                "GET", "/_sandbox/organizations", r -> listed(environment.organizationSummaries()));
        return router.on("GET", "/_sandbox/users", r -> listed(environment.summaries()));
    }

    Router ofFirebase(Switchboard switchboard) {
        Router router = withSwitches(switchboard);
        router.on("POST", "/_sandbox/reset", r -> ControlRoutes.done(project::reset));
        return router.on("GET", "/_sandbox/users", r -> listed(project.summaries()));
    }

    private Router withSwitches(Switchboard switchboard) {
        Router router = new Router();
        ControlRoutes.addTo(router, switchboard);
        router.on("POST", "/_sandbox/workos/firebase-layouts", this::acceptLayouts);
        router.on("POST", "/_sandbox/workos/mfa", this::requireMfa);
        router.on("POST", "/_sandbox/firebase/hash-config", this::setHashConfig);
        router.on("POST", "/_sandbox/firebase/load", this::load);
        router.on("POST", "/_sandbox/firebase/foreign-password", this::setForeignPassword);
        router.on("POST", "/_sandbox/firebase/switches", this::turnSwitches);
        return router;
    }

    private Reply acceptLayouts(Request request) {
        Set<FirebaseLayout> layouts = EnumSet.noneOf(FirebaseLayout.class);
        request.json()
                .path("accept")
                .forEach(label -> layouts.add(FirebaseLayout.labelled(label.asString(""))));
        return ControlRoutes.done(() -> environment.acceptFirebaseLayouts(layouts));
    }

    private Reply requireMfa(Request request) {
        boolean required = Json.flag(request.json(), "required");
        return ControlRoutes.done(() -> environment.requireMfa(required));
    }

    private Reply setHashConfig(Request request) {
        try {
            HashConfig config = HashConfig.read(request.json());
            return ControlRoutes.done(() -> project.hashConfig(config));
        } catch (UnacceptableHash e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Reply load(Request request) {
        return Reply.json(200, Json.object().put("loaded", project.load(request.stream())));
    }

    private Reply setForeignPassword(Request request) {
        JsonNode body = request.json();
        String email = body.path("email").asString("");
        String password = body.path("password").asString("");
        return ControlRoutes.done(() -> project.foreignPassword(email, password));
    }

    private Reply turnSwitches(Request request) {
        JsonNode body = request.json();
        if (body.has("enumerationProtection")) {
            project.protectEnumeration(Json.flag(body, "enumerationProtection"));
        }
        if (body.has("passwordSignIn")) {
            project.allowPasswordSignIn(Json.flag(body, "passwordSignIn"));
        }
        if (body.has("lockAfterFailures")) {
            project.lockAfterFailures(body.path("lockAfterFailures").asInt(0));
        }
        return ControlRoutes.done(() -> {});
    }

    private static Reply listed(Object summaries) {
        return Reply.json(200, Json.MAPPER.valueToTree(summaries));
    }
}
