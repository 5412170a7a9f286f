package dev.segue.adapters.ledger.projection;

import dev.segue.application.progress.EventName;
import dev.segue.domain.user.UserEvent;

/** Knows the name under which an event is stored. */
@FunctionalInterface
public interface EventNaming {

    EventName of(UserEvent event);
}
