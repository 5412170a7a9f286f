package dev.segue.adapters.ledger.projection;

import dev.segue.adapters.ledger.projection.JdbcRouteStore.Placed;
import dev.segue.domain.user.UserEvent;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes routes in the transaction that appends their events, so the routing table is never behind.
 * What goes wrong here aborts the append.
 */
public final class RoutingSubscriber implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcRouteStore routes;

    public RoutingSubscriber(JdbcOperations jdbc) {
        this.routes = new JdbcRouteStore(jdbc, "route");
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        routes.apply(messages.stream().map(RoutingSubscriber::placed).toList());
    }

    static Placed placed(EventMessage<?> message) {
        long position = ((DomainEventMessage<?>) message).getSequenceNumber();
        return new Placed((UserEvent) message.getPayload(), position);
    }
}
