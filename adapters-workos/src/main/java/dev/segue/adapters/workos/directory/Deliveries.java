package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Outage;
import java.util.Optional;

/** What WorkOS answered to an order, in the application's words. */
final class Deliveries {

    private Deliveries() {}

    /** A 404 counts as done: what is gone needs no deleting, and who is unknown gets no mail. */
    static Delivery from(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> new Delivery.Done();
            case Answer.Declined<?> declined -> from(declined.problem());
            case Answer.Limited<?> limited -> new Delivery.Unanswered(limited.outage());
            case Answer.Missing<?> missing -> new Delivery.Unanswered(missing.outage());
        };
    }

    private static Delivery from(Problem problem) {
        Optional<Outage> ours = problem.ourFault();
        if (ours.isPresent()) {
            return new Delivery.Unanswered(ours.get());
        }
        return problem.status() == 404 ? new Delivery.Done() : new Delivery.Refused(problem.code());
    }
}
