package dev.segue.adapters.web.operator;

import dev.segue.application.routing.Explain.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Why a login was routed as it was.
 *
 * @param moment ISO 8601, UTC
 * @param authority the side in charge at the moment
 * @param decisive the event that had put it in charge
 * @param events everything that had happened by then, oldest first
 */
record ExplanationReply(
        String subject,
        String moment,
        @Schema(allowableValues = {"legacy", "workos"}) String authority,
        EventReply decisive,
        List<EventReply> events) {

    static ExplanationReply of(Explanation explanation) {
        return new ExplanationReply(
                explanation.subject().toString(),
                explanation.moment().toString(),
                RouteReply.name(explanation.authority()),
                EventReply.of(explanation.decisive()),
                explanation.events().stream().map(EventReply::of).toList());
    }
}
