package dev.segue.adapters.ledger;

import dev.segue.domain.user.UserEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads an event as it is stored, the way the ledger does. */
final class StoredEvents {

    private StoredEvents() {}

    static List<UserEvent> read(
            EventUpcaster upcasters, String name, String revision, byte[] json) {
        var entry =
                new GenericDomainEventEntry<>(
                        "User",
                        "00000000-0000-0000-0000-000000000001",
                        0,
                        "event",
                        "2026-11-23T12:00:00Z",
                        name,
                        revision,
                        json,
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        DomainEventStream stream =
                EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(entry), new EventSerializer(), upcasters);
        return stream.asStream().map(message -> (UserEvent) message.getPayload()).toList();
    }
}
