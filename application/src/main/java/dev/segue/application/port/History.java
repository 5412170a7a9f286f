package dev.segue.application.port;

import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserMigration;
import java.util.List;

/**
 * A stream as it was when it was read.
 *
 * @param events oldest first
 * @param next the position that the next event takes; 0 for an empty stream
 */
public record History(List<UserEvent> events, long next) {

    public static final History EMPTY = new History(List.of(), 0);

    public History {
        events = List.copyOf(events);
    }

    /** Where the user stands after these events. */
    public UserMigration state() {
        return UserMigration.fold(events);
    }
}
