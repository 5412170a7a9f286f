package dev.segue.adapters.ledger;

import dev.segue.application.port.Ledger.Append;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Events that wait to be appended.
 *
 * @param expected the position that the first must take; empty for the end of the stream
 * @param done completes once the events are stored, or with why they are not
 */
record Pending(
        Subject subject,
        OptionalLong expected,
        List<UserEvent> events,
        CompletableFuture<Void> done) {

    static Pending after(Append append) {
        return of(append.subject(), OptionalLong.of(append.seen().next()), append.events());
    }

    static Pending atEnd(UserEvent event) {
        return of(event.subject(), OptionalLong.empty(), List.of(event));
    }

    /** Tells the writer that nothing more will come: the only one without events. */
    static Pending lastCall() {
        return of(new Subject(new UUID(0, 0)), OptionalLong.empty(), List.of());
    }

    boolean isLastCall() {
        return events.isEmpty();
    }

    private static Pending of(Subject subject, OptionalLong expected, List<UserEvent> events) {
        if (!events.stream().allMatch(event -> event.subject().equals(subject))) {
            throw new IllegalArgumentException("an event is not about subject " + subject);
        }
        return new Pending(subject, expected, events, new CompletableFuture<>());
    }

    boolean fits(long next) {
        return expected.isEmpty() || expected.getAsLong() == next;
    }
}
