package dev.segue.adapters.ledger;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;

/** The ledger on Axon's event store. Reads stream by stream; appends through one committer. */
final class AxonLedger implements Ledger {

    private final EventStore store;
    private final GroupCommitter committer;
    private final JdbcOperations jdbc;

    AxonLedger(EventStore store, GroupCommitter committer, JdbcOperations jdbc) {
        this.store = store;
        this.committer = committer;
        this.jdbc = jdbc;
    }

    @Override
    public History read(Subject subject) {
        try {
            // From a position on, so that Axon does not look for snapshots first.
            DomainEventStream stored = store.readEvents(subject.toString(), 0);
            List<UserEvent> events = new ArrayList<>();
            stored.forEachRemaining(message -> events.add((UserEvent) message.getPayload()));
            Long last = stored.getLastSequenceNumber();
            return last == null ? History.EMPTY : new History(events, last + 1);
        } catch (EventStoreException | DataAccessException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }

    @Override
    public Set<Subject> known(Collection<Subject> subjects) {
        Object[] streams = subjects.stream().map(Subject::toString).toArray();
        Set<Subject> known = new HashSet<>();
        try {
            jdbc.query(
                    """
                    SELECT aggregateIdentifier FROM DomainEventEntry
                    WHERE sequenceNumber = 0 AND aggregateIdentifier = ANY(?)\
                    """,
                    ps -> ps.setArray(1, ps.getConnection().createArrayOf("varchar", streams)),
                    row -> {
                        known.add(Subject.parse(row.getString(1)));
                    });
        } catch (DataAccessException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
        return known;
    }

    @Override
    public void append(Subject subject, History seen, List<UserEvent> events) {
        if (!events.isEmpty()) {
            submitAndAwait(Pending.after(new Append(subject, seen, events)));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws LedgerUnavailable if one could not be stored; others may have been
     */
    @Override
    public List<Subject> appendAll(List<Append> appends) {
        List<Pending> submitted = new ArrayList<>();
        for (Append append : appends) {
            if (!append.events().isEmpty()) {
                Pending pending = Pending.after(append);
                submitted.add(pending);
                committer.submit(pending);
            }
        }
        settled(submitted).join();
        List<Subject> stale = new ArrayList<>();
        for (Pending pending : submitted) {
            try {
                await(pending.done());
            } catch (StaleHistory grown) {
                stale.add(pending.subject());
            }
        }
        return stale;
    }

    /** Completes when all have, however they did: whoever is told of a failure may try again. */
    private static CompletableFuture<Void> settled(List<Pending> all) {
        return CompletableFuture.allOf(
                all.stream()
                        .map(pending -> pending.done().handle((stored, failure) -> pending))
                        .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public void record(UserEvent event) {
        submitAndAwait(Pending.atEnd(event));
    }

    private void submitAndAwait(Pending pending) {
        committer.submit(pending);
        await(pending.done());
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException why -> throw why;
                case Error why -> throw why;
                default -> throw failed;
            }
        }
    }
}
