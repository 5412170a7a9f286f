package dev.segue.adapters.ledger.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads the whole ledger in order, in chunks, in constant memory. */
final class LedgerReader {

    private static final int CHUNK = 1_000;

    private final EventStorageEngine engine;

    LedgerReader(EventStorageEngine engine) {
        this.engine = engine;
    }

    /**
     * Reads on to the present end.
     *
     * @param after the index of the last event that was read; empty to begin with the first
     * @return the index of the last event that has been read now
     */
    OptionalLong readOn(OptionalLong after, Consumer<List<TrackedEventMessage<?>>> chunks) {
        OptionalLong last = after;
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(token(after), false)) {
            Iterator<? extends TrackedEventMessage<?>> rest = events.iterator();
            while (rest.hasNext()) {
                List<TrackedEventMessage<?>> chunk = new ArrayList<>(CHUNK);
                while (rest.hasNext() && chunk.size() < CHUNK) {
                    chunk.add(rest.next());
                }
                chunks.accept(chunk);
                last = chunk.getLast().trackingToken().position();
            }
        }
        return last;
    }

    /** The index of the last event; 0 before the first. */
    long head() {
        TrackingToken head = engine.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** The order lock leaves no gap that could fill up later. */
    private static TrackingToken token(OptionalLong after) {
        return after.isPresent()
                ? GapAwareTrackingToken.newInstance(after.getAsLong(), Collections.emptySet())
                : null;
    }
}
