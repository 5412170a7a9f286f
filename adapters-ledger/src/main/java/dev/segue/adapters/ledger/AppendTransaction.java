package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.projection.OrderLock;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;

/** Appends many streams' events in one transaction, in the one order of the ledger. */
final class AppendTransaction {

    /** The stream type that Axon wants; there is only one. */
    private static final String TYPE = "User";

    private final EventStore store;
    private final TransactionManager transactions;
    private final JdbcOperations jdbc;

    AppendTransaction(EventStore store, TransactionManager transactions, JdbcOperations jdbc) {
        this.store = store;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What came of a batch. */
    sealed interface Outcome {

        /** Committed, without those whose stream had grown. */
        record Committed(List<Pending> stale) implements Outcome {}

        /** Rolled back as a whole; after a lost connection, perhaps committed. */
        record Failed(Throwable why) implements Outcome {}
    }

    Outcome commit(List<Pending> batch) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            unit.attachTransaction(transactions);
        } catch (TransactionException notEvenBegun) {
            return new Outcome.Failed(notEvenBegun);
        }
        ResultMessage<List<Pending>> result = unit.executeWithResult(() -> publish(batch));
        return result.isExceptional()
                ? new Outcome.Failed(result.exceptionResult())
                : new Outcome.Committed(result.getPayload());
    }

    private List<Pending> publish(List<Pending> batch) {
        OrderLock.take(jdbc);
        Map<Subject, Long> next = nextPositions(batch);
        List<Pending> stale = new ArrayList<>();
        List<EventMessage<?>> messages = new ArrayList<>();
        for (Pending pending : batch) {
            long position = next.getOrDefault(pending.subject(), 0L);
            if (!pending.fits(position)) {
                stale.add(pending);
                continue;
            }
            for (UserEvent event : pending.events()) {
                String stream = pending.subject().toString();
                messages.add(new GenericDomainEventMessage<>(TYPE, stream, position++, event));
            }
            next.put(pending.subject(), position);
        }
        store.publish(messages);
        return stale;
    }

    private Map<Subject, Long> nextPositions(List<Pending> batch) {
        Object[] streams = batch.stream().map(p -> p.subject().toString()).distinct().toArray();
        Map<Subject, Long> next = new HashMap<>();
        jdbc.query(
                """
                SELECT aggregateIdentifier, MAX(sequenceNumber) FROM DomainEventEntry
                WHERE aggregateIdentifier = ANY(?) GROUP BY aggregateIdentifier\
                """,
                ps -> ps.setArray(1, ps.getConnection().createArrayOf("varchar", streams)),
                row -> {
                    next.put(Subject.parse(row.getString(1)), row.getLong(2) + 1);
                });
        return next;
    }
}
