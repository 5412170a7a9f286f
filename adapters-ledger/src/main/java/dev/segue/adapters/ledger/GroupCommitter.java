package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.AppendTransaction.Outcome.Committed;
import dev.segue.adapters.ledger.AppendTransaction.Outcome.Failed;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.application.port.StaleHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets all who append at one time share a commit. One thread writes; what arrives while it waits
 * for the disk goes into the next transaction, so the queue adds no delay of its own.
 */
final class GroupCommitter implements AutoCloseable {

    /** Keeps a transaction short enough for the other nodes that wait for the order lock. */
    private static final int MOST_EVENTS = 1_000;

    private final AppendTransaction transaction;
    private final BlockingDeque<Pending> queue = new LinkedBlockingDeque<>();
    private final ReentrantLock door = new ReentrantLock();
    private final Thread writer;
    private boolean closed;

    GroupCommitter(AppendTransaction transaction) {
        this.transaction = transaction;
        this.writer = Thread.ofPlatform().name("ledger-writer").daemon().start(this::write);
    }

    /** Takes the events in; their future completes once they are stored, or exceptionally. */
    void submit(Pending pending) {
        door.lock();
        try {
            if (closed) {
                throw new LedgerUnavailable("the ledger is closed: this process is shutting down");
            }
            queue.addLast(pending);
        } finally {
            door.unlock();
        }
    }

    /** Writes what has been submitted, then refuses. */
    @Override
    public void close() {
        shut();
        try {
            writer.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void shut() {
        door.lock();
        try {
            if (!closed) {
                closed = true;
                queue.addLast(Pending.lastCall());
            }
        } finally {
            door.unlock();
        }
    }

    private void write() {
        List<Pending> batch = new ArrayList<>();
        try {
            while (fill(batch)) {
                settle(batch);
                batch.clear();
            }
        } finally {
            // Reached in good order, or by an Error: nobody may wait for ever on a dead thread.
            shut();
            queue.drainTo(batch);
            batch.forEach(left -> left.done().completeExceptionally(stopped()));
        }
    }

    private static LedgerUnavailable stopped() {
        return new LedgerUnavailable("the thread that writes the ledger has stopped; restart");
    }

    /** Waits for a first member and takes along who else is there; false after the last call. */
    private boolean fill(List<Pending> batch) {
        try {
            int events = 0;
            for (Pending next = queue.takeFirst(); next != null; next = queue.pollFirst()) {
                events += next.events().size();
                if (next.isLastCall() || events > MOST_EVENTS) {
                    if (batch.isEmpty()) {
                        batch.add(next);
                        return !next.isLastCall();
                    }
                    queue.addFirst(next);
                    return true;
                }
                batch.add(next);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(List<Pending> batch) {
        switch (transaction.commit(batch)) {
            case Committed(var stale) -> complete(batch, stale);
            case Failed(var why)
                    when batch.size() > 1 && DatabaseFailure.mayBeOneMembersFault(why) ->
                    settleOneByOne(batch);
            case Failed(var why) -> batch.forEach(pending -> fail(pending, why));
        }
    }

    /** Finds the members at fault; stops trying once the database itself fails. */
    private void settleOneByOne(List<Pending> batch) {
        Optional<Throwable> down = Optional.empty();
        for (Pending one : batch) {
            if (down.isPresent()) {
                fail(one, down.get());
                continue;
            }
            switch (transaction.commit(List.of(one))) {
                case Committed(var stale) -> complete(List.of(one), stale);
                case Failed(var why) -> {
                    fail(one, why);
                    down = Optional.of(why).filter(w -> !DatabaseFailure.mayBeOneMembersFault(w));
                }
            }
        }
    }

    private static void complete(List<Pending> batch, List<Pending> stale) {
        stale.forEach(late -> late.done().completeExceptionally(new StaleHistory(late.subject())));
        batch.forEach(pending -> pending.done().complete(null));
    }

    private static void fail(Pending pending, Throwable why) {
        pending.done().completeExceptionally(DatabaseFailure.ofAppend(pending.subject(), why));
    }
}
