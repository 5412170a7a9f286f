package dev.segue.adapters.web.operator;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.segue.adapters.web.problem.Field;
import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.adapters.web.problem.RequestFailed;
import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Routing;
import dev.segue.domain.user.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator may ask and order about one user's route. */
@RestController
@Tag(name = "operator")
public final class RouteController {

    private final Routing routing;
    private final Explain explain;
    private final InstantSource clock;

    public RouteController(Routing routing, Explain explain, InstantSource clock) {
        this.routing = routing;
        this.explain = explain;
        this.clock = clock;
    }

    @Operation(operationId = "route", summary = "Where a user's logins go now")
    @Problems(ProblemType.UNKNOWN_USER)
    @GetMapping(path = "/v1/users/{handle}/route", produces = APPLICATION_JSON_VALUE)
    RouteReply route(@PathVariable("handle") String handle) {
        return routing.subject(handle)
                .flatMap(routing::route)
                .map(RouteReply::of)
                .orElseThrow(RouteController::unknown);
    }

    @Operation(operationId = "explanation", summary = "Why a login was routed as it was")
    @Problems({ProblemType.INVALID_REQUEST, ProblemType.UNKNOWN_USER})
    @GetMapping(path = "/v1/users/{handle}/explanation", produces = APPLICATION_JSON_VALUE)
    ExplanationReply explanation(
            @PathVariable("handle") String handle,
            @RequestParam(name = "at", required = false) Optional<String> at) {
        Instant moment = at.map(RouteController::moment).orElseGet(clock::instant);
        return routing.subject(handle)
                .flatMap(subject -> explain.at(subject, moment))
                .map(ExplanationReply::of)
                .orElseThrow(RouteController::unknown);
    }

    @Operation(operationId = "routeBack", summary = "Send a user back to legacy until released")
    @Problems({ProblemType.UNKNOWN_USER, ProblemType.ORDER_REFUSED})
    @PostMapping(
            path = "/v1/users/{subject}/route-back",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    OrderReply routeBack(@PathVariable("subject") String text, @RequestBody OrderBody body) {
        Subject subject = new SubjectInPath(text).subject();
        return OrderReply.of(
                subject, routing.sendBack(subject, body.operator(), body.because(), body.forced()));
    }

    @Operation(operationId = "release", summary = "Let a held or parked user move again")
    @Problems({ProblemType.UNKNOWN_USER, ProblemType.ORDER_REFUSED})
    @PostMapping(
            path = "/v1/users/{subject}/release",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    OrderReply release(@PathVariable("subject") String text, @RequestBody OrderBody body) {
        Subject subject = new SubjectInPath(text).subject();
        return OrderReply.of(subject, routing.release(subject, body.operator(), body.because()));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw new Field("at", text).wrong("has to be a time such as 2026-11-23T10:15:30Z");
        }
    }

    private static RequestFailed unknown() {
        return Problem.of(ProblemType.UNKNOWN_USER).failure();
    }
}
