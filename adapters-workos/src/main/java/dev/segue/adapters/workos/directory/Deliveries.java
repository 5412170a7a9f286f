package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.application.port.Delivery;

/** What WorkOS answered to an order, in the application's words. */
final class Deliveries {

    private Deliveries() {}

    /** A 404 counts as done: what is gone needs no deleting, and who is unknown gets no mail. */
    static Delivery from(Answer<?> answer) {
        return switch (answer) {
            case Answer.Declined<?>(var problem) when problem.status() == 404 ->
                    new Delivery.Done();
            case Answer<?> other -> made(other);
        };
    }

    /** A 404 is a refusal: something cannot be made for who or what is not there. */
    static Delivery made(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> new Delivery.Done();
            case Answer.Declined<?> declined -> refused(declined.problem());
            case Answer.Limited<?> limited -> new Delivery.Unanswered(limited.outage());
            case Answer.Missing<?> missing -> new Delivery.Unanswered(missing.outage());
        };
    }

    private static Delivery refused(Problem problem) {
        return problem.ourFault()
                .<Delivery>map(Delivery.Unanswered::new)
                .orElseGet(() -> new Delivery.Refused(problem.code()));
    }
}
