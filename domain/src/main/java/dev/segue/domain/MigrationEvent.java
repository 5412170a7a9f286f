package dev.segue.domain;

import dev.segue.domain.user.UserEvent;
import java.time.Instant;

/** A business fact of the migration, stored for ever in the ledger. */
public sealed interface MigrationEvent permits UserEvent {

    /** When it was decided, by the clock of the node that decided it. */
    Instant at();
}
