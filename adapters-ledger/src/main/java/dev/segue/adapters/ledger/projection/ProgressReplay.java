package dev.segue.adapters.ledger.projection;

import dev.segue.adapters.ledger.projection.ProgressTable.Standing;
import dev.segue.application.port.ReplayReport.Comparison;
import dev.segue.application.port.ReplayReport.Projection;
import dev.segue.domain.user.UserEvent;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Sends the progress projection back to the first event, waits until it has caught up, and compares
 * its counts with those from before plus what has been appended since.
 */
final class ProgressReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ProgressProcessor processor;
    private final ProgressTable table;
    private final LedgerReader reader;
    private final EventNaming names;

    ProgressReplay(
            ProgressProcessor processor,
            ProgressTable table,
            LedgerReader reader,
            EventNaming names) {
        this.processor = processor;
        this.table = table;
        this.reader = reader;
        this.names = names;
    }

    Comparison run() {
        Standing before = reset();
        awaitHead();
        Standing after = table.standing();
        ProgressCounts expected = new ProgressCounts(before.counts().byKey());
        reader.readOn(before.index(), chunk -> countUpTo(after.index(), chunk, expected));
        return new Comparison(
                Projection.PROGRESS,
                after.counts().byKey().size(),
                expected.differencesFrom(after.counts()),
                List.of());
    }

    private Standing reset() {
        processor.stop();
        try {
            Standing before = table.standing();
            processor.reset();
            return before;
        } finally {
            processor.start();
        }
    }

    private void countUpTo(
            OptionalLong last, List<TrackedEventMessage<?>> chunk, ProgressCounts counts) {
        for (TrackedEventMessage<?> message : chunk) {
            if (message.trackingToken().position().orElseThrow() <= last.orElse(0)) {
                counts.count((UserEvent) message.getPayload(), names);
            }
        }
    }

    /** Patient as long as the projection advances at all. */
    private void awaitHead() {
        long head = reader.head();
        long index = table.index().orElse(0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (index < head) {
            pause();
            long now = table.index().orElse(0);
            if (now != index) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the progress projection stands still at index %d of %d; see the log"
                                .formatted(index, head));
            }
            index = now;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was interrupted", stop);
        }
    }
}
