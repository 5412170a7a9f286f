package dev.segue.adapters.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.Eventually;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Examples;
import dev.segue.application.port.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

@DatabaseTest(Engine.H2)
class ProgressProcessorTest {

    private final List<Object> handled = new CopyOnWriteArrayList<>();
    private final List<Object> failed = new CopyOnWriteArrayList<>();

    @Test
    void tries_an_event_again_that_could_not_be_handled_and_skips_none(TestDatabase database) {
        try (LedgerContext context = LedgerContext.on(database)) {
            context.get(ProgressProcessor.class).stop();
            Ledger ledger = context.get(Ledger.class);
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                var event = Examples.discovered(Examples.somebody());
                ledger.record(event);
                events.add(event);
            }

            ProgressProcessor processor = processor(context, this::failOnFirstSight);
            processor.start();
            Eventually.equal(() -> handled.containsAll(events), true);
            processor.stop();

            assertThat(failed).containsExactly(events.getFirst());
            assertThat(List.copyOf(handled)).isEqualTo(events);
        }
    }

    private Object failOnFirstSight(EventMessage<?> message) {
        if (failed.isEmpty()) {
            failed.add(message.getPayload());
            throw new IllegalStateException("planted");
        }
        return handled.add(message.getPayload());
    }

    private static ProgressProcessor processor(LedgerContext context, EventMessageHandler handler) {
        return new ProgressProcessor(
                handler,
                context.get(EventStore.class),
                context.get(TokenStore.class),
                context.get(TransactionManager.class));
    }
}
