package dev.segue.domain;

import java.util.List;

/**
 * What a command comes to: the events that record it, or a refusal by name.
 *
 * @param <E> the events of one kind of stream
 */
public sealed interface Decision<E extends MigrationEvent> {

    /** The command was accepted; no events means that it had been done before. */
    record Accepted<E extends MigrationEvent>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command was refused and changes nothing. */
    record Refused<E extends MigrationEvent>(Refusal refusal) implements Decision<E> {}

    /** Accepts the command with the event that records it. */
    static <E extends MigrationEvent> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Accepts the command with the events that record it, in order. */
    static <E extends MigrationEvent> Decision<E> acceptedAll(List<E> events) {
        return new Accepted<>(events);
    }

    /** Accepts the command without an event: it asks for what already is. */
    static <E extends MigrationEvent> Decision<E> nothingToDo() {
        return new Accepted<>(List.of());
    }

    /** Refuses the command. */
    static <E extends MigrationEvent> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
