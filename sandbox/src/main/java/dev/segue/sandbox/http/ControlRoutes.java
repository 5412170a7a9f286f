package dev.segue.sandbox.http;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The part of the control API that every stand-in has, below {@code /_sandbox/}. */
public final class ControlRoutes {
    private static final Reply DONE = Reply.json(200, Json.object().put("ok", true));

    private ControlRoutes() {}

    /** Adds faults, latency, limits, stats and mailbox to the router. */
    public static void addTo(Router router, Switchboard switchboard) {
        router.on(
                "POST",
                "/_sandbox/faults",
                request -> {
                    switchboard.faults().add(Fault.read(request.json()));
                    return DONE;
                });
        router.on("DELETE", "/_sandbox/faults", request -> done(switchboard.faults()::clear));
        router.on(
                "POST",
                "/_sandbox/latency",
                request -> {
                    long millis = request.json().path("millis").asLong(0);
                    return done(() -> switchboard.latency(Duration.ofMillis(millis)));
                });
        router.on(
                "POST",
                "/_sandbox/limits",
                request -> {
                    boolean documented = Json.flag(request.json(), "documented");
                    return done(() -> switchboard.documentedLimits(documented));
                });
        router.on(
                "GET",
                "/_sandbox/stats",
                request -> Reply.json(200, tree(switchboard.traffic().stats())));
        router.on("GET", "/_sandbox/mailbox", request -> mailbox(switchboard, request));
    }

    /** Runs the action, then answers {@code {"ok":true}}. */
    public static Reply done(Runnable action) {
        action.run();
        return DONE;
    }

    static Reply answer(Router control, Request request) {
        try {
            return control.find(request)
                    .map(match -> match.handler().handle(match.request()))
                    .orElseGet(() -> problem(404, "no such control: " + request.path()));
        } catch (Rejected e) {
            return e.reply();
        } catch (JacksonException | IllegalArgumentException e) {
            return problem(400, e.getMessage());
        }
    }

    private static Reply mailbox(Switchboard switchboard, Request request) {
        String email = request.parameter("email");
        if (email == null) {
            return problem(400, "give ?email=");
        }
        return Reply.json(200, tree(switchboard.mailbox().to(email)));
    }

    private static Reply problem(int status, String message) {
        return Reply.json(status, Json.object().put("error", message));
    }

    private static JsonNode tree(Object value) {
        return Json.MAPPER.valueToTree(value);
    }
}
