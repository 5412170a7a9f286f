package dev.segue.sandbox.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came in and what went out, control calls excluded. */
public final class Traffic {
    private static final long TEN_SECONDS = 10_000;

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peakInFlight = new AtomicInteger();
    private volatile PeakWindow writes = new PeakWindow(TEN_SECONDS);

    /**
     * What was counted since the start or the last reset.
     *
     * @param requests by method and path template
     * @param writes to rate-limited resources, refused ones included
     * @param peakWritesIn10s the most writes that arrived within any 10 s
     * @param inFlight requests being answered right now
     * @param peakInFlight the most that ever were
     * @param statuses replies by status; {@code dropped} for lost ones
     */
    public record Stats(
            Map<String, Long> requests,
            long writes,
            int peakWritesIn10s,
            int inFlight,
            int peakInFlight,
            Map<String, Long> statuses) {}

    void entered() {
        peakInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    void left() {
        inFlight.decrementAndGet();
    }

    void routed(String route) {
        requests.computeIfAbsent(route, key -> new LongAdder()).increment();
    }

    void replied(String status) {
        statuses.computeIfAbsent(status, key -> new LongAdder()).increment();
    }

    /** Records a write that arrived at that time. */
    public void wrote(long millis) {
        writes.add(millis);
    }

    /** The counts so far. */
    public Stats stats() {
        PeakWindow window = writes;
        return new Stats(
                sums(requests),
                window.total(),
                window.peak(),
                inFlight.get(),
                peakInFlight.get(),
                sums(statuses));
    }

    /** Starts counting again from zero. */
    public void reset() {
        requests.clear();
        statuses.clear();
        peakInFlight.set(inFlight.get());
        writes = new PeakWindow(TEN_SECONDS);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((key, counter) -> sums.put(key, counter.sum()));
        return sums;
    }
}
