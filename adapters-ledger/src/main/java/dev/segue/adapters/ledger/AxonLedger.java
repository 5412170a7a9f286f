package dev.segue.adapters.ledger;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.transaction.TransactionException;

/** The ledger on Axon's event store. Reads stream by stream; appends through one committer. */
final class AxonLedger implements Ledger {

    private final EventStore store;
    private final GroupCommitter committer;

    AxonLedger(EventStore store, GroupCommitter committer) {
        this.store = store;
        this.committer = committer;
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
        } catch (EventStoreException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
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
