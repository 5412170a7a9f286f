package dev.segue.application.port;

import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Every decision, in order, for ever. One stream per subject. */
public interface Ledger {

    /** All events of one subject, oldest first; empty if there are none. */
    History read(Subject subject);

    /** Which of these subjects the ledger has any event about. */
    Set<Subject> known(Collection<Subject> subjects);

    /**
     * Appends events after the history that they were decided on, durably, together with the route
     * that follows from them. Returns once they are stored.
     *
     * @throws StaleHistory if the stream has grown since; nothing was stored
     */
    void append(Subject subject, History seen, List<UserEvent> events);

    /**
     * Appends to many streams at the cost of few transactions; each stream's events are stored
     * whole or not at all.
     *
     * @return the subjects whose stream had grown since: nothing was stored for these
     */
    List<Subject> appendAll(List<Append> appends);

    /** Appends one event at the end of its stream, wherever that is. Durable on return. */
    void record(UserEvent event);

    /** Events for one stream and the history that they were decided on. */
    record Append(Subject subject, History seen, List<UserEvent> events) {
        public Append {
            events = List.copyOf(events);
        }
    }
}
