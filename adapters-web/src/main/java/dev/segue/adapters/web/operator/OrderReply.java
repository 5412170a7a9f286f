package dev.segue.adapters.web.operator;

import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.application.UserStreams.Carried;
import dev.segue.domain.Decision;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserRefusal;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What came of an order.
 *
 * @param authority the side in charge from now on
 * @param changed false if it had been so before
 */
record OrderReply(
        String subject,
        @Schema(allowableValues = {"legacy", "workos"}) String authority,
        boolean changed) {

    static OrderReply of(Subject subject, Carried carried) {
        return switch (carried.decision()) {
            case Decision.Accepted<UserEvent>(var events) ->
                    new OrderReply(
                            subject.toString(),
                            RouteReply.name(carried.state().authority()),
                            !events.isEmpty());
            case Decision.Refused<UserEvent>(var refusal) ->
                    throw refusal == UserRefusal.UNKNOWN_USER
                            ? Problem.of(ProblemType.UNKNOWN_USER).failure()
                            : Problem.refused(refusal).failure();
        };
    }
}
