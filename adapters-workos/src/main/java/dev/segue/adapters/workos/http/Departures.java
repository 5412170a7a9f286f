package dev.segue.adapters.workos.http;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The log behind a sliding window: which writes WorkOS may still be counting.
 *
 * <p>A write counts from its departure until one window after its answer. WorkOS sees it at some
 * moment in between, so however the network bunches requests up, at no moment does WorkOS count
 * more of them than this log. An unanswered write therefore frees its place at the earliest one
 * window from now, which makes every wait computable without a signal. Not thread-safe.
 */
final class Departures {

    private final WriteShare share;
    private final long windowNanos;
    private final ArrayDeque<Answered> answered = new ArrayDeque<>();
    private final Map<Lane, Integer> counted = new EnumMap<>(Lane.class);
    private final Map<Lane, Long> lastDeparture = new EnumMap<>(Lane.class);

    Departures(WriteShare share) {
        this.share = share;
        this.windowNanos = share.window().plus(share.margin()).toNanos();
        for (Lane lane : Lane.values()) {
            counted.put(lane, 0);
        }
    }

    /** How long the lane has to wait at least, in nanoseconds; 0 if a write may depart now. */
    long waitNanos(Lane lane, long now) {
        forget(now);
        long forAll = untilFreed(counted() - share.writes() + 1, null, now);
        long forLane = untilFreed(counted.get(lane) - share.most(lane) + 1, lane, now);
        return Math.max(spacingNanos(lane, now), Math.max(forAll, forLane));
    }

    void depart(Lane lane, long now) {
        counted.merge(lane, 1, Integer::sum);
        lastDeparture.put(lane, now);
    }

    /** The write has been answered, or never will be. */
    void answer(Lane lane, long now) {
        answered.addLast(new Answered(lane, now));
    }

    private int counted() {
        return counted.get(Lane.LIVE) + counted.get(Lane.BULK);
    }

    private void forget(long now) {
        while (!answered.isEmpty() && now - answered.peekFirst().at() >= windowNanos) {
            counted.merge(answered.removeFirst().lane(), -1, Integer::sum);
        }
    }

    /** Until that many places are free again, of the lane or (null) of any. */
    private long untilFreed(int places, Lane lane, long now) {
        int missing = places;
        Iterator<Answered> oldestFirst = answered.iterator();
        while (missing > 0 && oldestFirst.hasNext()) {
            Answered next = oldestFirst.next();
            if (lane == null || lane == next.lane()) {
                missing--;
                if (missing == 0) {
                    return windowNanos - (now - next.at());
                }
            }
        }
        return missing > 0 ? windowNanos : 0;
    }

    private long spacingNanos(Lane lane, long now) {
        Long last = lastDeparture.get(lane);
        return last == null ? 0 : Math.max(0, share.spacingNanos(lane) - (now - last));
    }

    private record Answered(Lane lane, long at) {}
}
