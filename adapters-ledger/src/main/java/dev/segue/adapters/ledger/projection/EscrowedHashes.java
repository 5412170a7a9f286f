package dev.segue.adapters.ledger.projection;

import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserErased;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Destroys hashes in escrow once nobody may use them any more. */
final class EscrowedHashes {

    /** Hashes that were kept by a process that died while their owner was moved or erased. */
    private static final String LEFT_BEHIND =
            """
            DELETE FROM escrow WHERE NOT EXISTS (SELECT 1 FROM route
              WHERE route.subject = escrow.subject AND authority = 'LEGACY')
            AND EXISTS (SELECT 1 FROM DomainEventEntry
              WHERE aggregateIdentifier = CAST(escrow.subject AS VARCHAR(36)))\
            """;

    private final JdbcOperations jdbc;

    EscrowedHashes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** With the event that moves or erases their owner, as one. */
    void destroyAfter(List<UserEvent> events) {
        Object[] gone =
                events.stream()
                        .filter(event ->
                                event instanceof RoutedToWorkOs || event instanceof UserErased)
                        .map(event -> event.subject().value())
                        .toArray();
        if (gone.length > 0) {
            jdbc.update(
                    "DELETE FROM escrow WHERE subject = ANY(?)",
                    ps -> ps.setArray(1, ps.getConnection().createArrayOf("uuid", gone)));
        }
    }

    /** Under the order lock, with a routing table that is right. */
    void sweep() {
        jdbc.update(LEFT_BEHIND);
    }
}
