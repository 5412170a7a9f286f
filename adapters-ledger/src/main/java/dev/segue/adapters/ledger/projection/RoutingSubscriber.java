package dev.segue.adapters.ledger.projection;

import dev.segue.adapters.ledger.projection.JdbcRouteStore.Placed;
import dev.segue.domain.user.UserEvent;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes routes in the transaction that appends their events, so the routing table is never behind,
 * and destroys there the hashes in escrow whose time is over. What goes wrong here aborts the
 * append.
 */
public final class RoutingSubscriber implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcRouteStore routes;
    private final EscrowedHashes hashes;

    public RoutingSubscriber(JdbcOperations jdbc) {
        this.routes = new JdbcRouteStore(jdbc, "route");
        this.hashes = new EscrowedHashes(jdbc);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        List<Placed> placed = messages.stream().map(RoutingSubscriber::placed).toList();
        routes.apply(placed);
        hashes.destroyAfter(placed.stream().map(Placed::event).toList());
    }

    static Placed placed(EventMessage<?> message) {
        long position = ((DomainEventMessage<?>) message).getSequenceNumber();
        return new Placed((UserEvent) message.getPayload(), position);
    }
}
