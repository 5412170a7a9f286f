package dev.segue.domain.user;

import dev.segue.domain.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one user stands, as folded from their stream. What an operator decided (held) and what was
 * observed (attempts, accounts, parkings) are separate facts; the second never overwrites the
 * first.
 */
public sealed interface UserMigration permits Unknown, OnLegacy, OnWorkOs, Erased {

    /** Says what a command comes to in this state. Pure. */
    Decision<UserEvent> decide(UserCommand command);

    /**
     * The state after an event.
     *
     * @throws IllegalStateException if the event cannot follow this state: the stream is damaged
     */
    UserMigration evolve(UserEvent event);

    /** The side that answers this user's logins. */
    Authority authority();

    /** The state after all events of a stream, in order. */
    static UserMigration fold(Iterable<? extends UserEvent> events) {
        UserMigration state = new Unknown();
        for (UserEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** Decides commands one after the other, as one: the first refusal refuses them all. */
    default Decision<UserEvent> decideAll(List<UserCommand> commands) {
        UserMigration state = this;
        List<UserEvent> events = new ArrayList<>();
        for (UserCommand command : commands) {
            switch (state.decide(command)) {
                case Decision.Refused<UserEvent> refused -> {
                    return refused;
                }
                case Decision.Accepted<UserEvent>(var accepted) -> {
                    events.addAll(accepted);
                    for (UserEvent event : accepted) {
                        state = state.evolve(event);
                    }
                }
            }
        }
        return new Decision.Accepted<>(events);
    }

    /** For pairs of state and event that no decision can produce. */
    static IllegalStateException impossible(UserMigration state, UserEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " cannot follow "
                        + state.getClass().getSimpleName()
                        + " in the stream of subject "
                        + event.subject());
    }
}
