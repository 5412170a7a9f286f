package dev.segue.adapters.workos.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one place where a process's writes to WorkOS queue up, so that no window of 10 s ever sees
 * more of them at WorkOS than the process's {@link WriteShare}. Within a lane, first come, first
 * served; LIVE never waits for BULK beyond its own share.
 *
 * <p>Counts writes to {@code /user_management/*}. Logins ({@code /authenticate}) have their own
 * limit there, 10 per minute and e-mail, and take no place; neither do reads, so the limit of 6,000
 * requests per minute and API key is not kept here. Where a service and an import run as two
 * processes, see {@link WriteShare}. Thread-safe; waits without spinning.
 */
public final class WriteBudget {

    /** What a 429 without a usable Retry-After is taken to ask for. */
    private static final Duration SHORTEST_PENALTY = Duration.ofSeconds(1);

    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final WriteShare share;
    private final Time time;
    private final Departures departures;
    private final ReentrantLock guard = new ReentrantLock();
    private final Map<Lane, ReentrantLock> queues = new EnumMap<>(Lane.class);
    private long penaltyEnd;
    private boolean penalised;

    public WriteBudget(WriteShare share) {
        this(share, Time.SYSTEM);
    }

    WriteBudget(WriteShare share, Time time) {
        this.share = share;
        this.time = time;
        this.departures = new Departures(share);
        for (Lane lane : Lane.values()) {
            queues.put(lane, new ReentrantLock(true));
        }
    }

    /** For whoever has a person waiting: refuses what cannot depart within 200 ms. */
    public WriteLane live() {
        return new WriteLane(this, Lane.LIVE, WriteLane.LIVE_PATIENCE, Duration.ZERO);
    }

    /**
     * For imports: waits as long as it takes, and asks again for up to 5 min on 429.
     *
     * @throws IllegalArgumentException if the share leaves nothing for BULK
     */
    public WriteLane bulk() {
        if (share.most(Lane.BULK) == 0) {
            throw new IllegalArgumentException("this process's share has no writes for BULK");
        }
        return new WriteLane(this, Lane.BULK, LONGEST_WAIT, WriteLane.BULK_RETRIES);
    }

    /**
     * Takes a place for one write.
     *
     * @param maxWait the longest to wait for it; 0 to 1 day, more counts as a day
     */
    public Turn acquire(Lane lane, Duration maxWait) {
        long patience = shorter(maxWait, LONGEST_WAIT).toNanos();
        long deadline = time.nanos() + patience;
        ReentrantLock queue = queues.get(lane);
        try {
            if (!queue.tryLock(patience, TimeUnit.NANOSECONDS)) {
                return refused(waitNanos(lane));
            }
            try {
                return acquireAsFirst(lane, deadline);
            } finally {
                queue.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(waitNanos(lane));
        }
    }

    private Turn acquireAsFirst(Lane lane, long deadline) throws InterruptedException {
        while (true) {
            long wait = departOrWaitNanos(lane);
            if (wait == 0) {
                return new Turn.Granted(() -> answered(lane));
            }
            if (time.nanos() + wait - deadline > 0) {
                return refused(wait);
            }
            time.sleep(wait);
        }
    }

    /** Makes everybody wait, because WorkOS said so; at most as long as the share allows. */
    public void penalise(Duration retryAfter) {
        Duration asked = retryAfter.compareTo(SHORTEST_PENALTY) < 0 ? SHORTEST_PENALTY : retryAfter;
        long nanos = shorter(asked, share.longestPenalty()).toNanos();
        guard.lock();
        try {
            long end = time.nanos() + nanos;
            if (!penalised || end - penaltyEnd > 0) {
                penaltyEnd = end;
                penalised = true;
            }
        } finally {
            guard.unlock();
        }
    }

    /** Monotonic nanoseconds, for those who count how long they have tried. */
    long now() {
        return time.nanos();
    }

    private long departOrWaitNanos(Lane lane) {
        guard.lock();
        try {
            long now = time.nanos();
            long wait = waitNanos(lane, now);
            if (wait == 0) {
                departures.depart(lane, now);
            }
            return wait;
        } finally {
            guard.unlock();
        }
    }

    private long waitNanos(Lane lane) {
        guard.lock();
        try {
            return waitNanos(lane, time.nanos());
        } finally {
            guard.unlock();
        }
    }

    private long waitNanos(Lane lane, long now) {
        penalised = penalised && penaltyEnd - now > 0;
        long penalty = penalised ? penaltyEnd - now : 0;
        return Math.max(penalty, departures.waitNanos(lane, now));
    }

    private void answered(Lane lane) {
        guard.lock();
        try {
            departures.answer(lane, time.nanos());
        } finally {
            guard.unlock();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Turn refused(long waitNanos) {
        return new Turn.Refused(Duration.ofNanos(waitNanos));
    }

    /** Whether a write may depart. */
    public sealed interface Turn {

        /** It may depart now, once. */
        final class Granted implements Turn {
            private final Runnable answered;

            private Granted(Runnable answered) {
                this.answered = answered;
            }

            /** To be called once, when the write has been answered or given up. */
            public void answered() {
                answered.run();
            }
        }

        /**
         * It may not.
         *
         * @param needed the least wait that would have been needed
         */
        record Refused(Duration needed) implements Turn {}
    }
}
