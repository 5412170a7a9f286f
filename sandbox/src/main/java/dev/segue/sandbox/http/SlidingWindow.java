package dev.segue.sandbox.http;

/**
 * At most so many events in any span of that length, exactly: an event is let in as soon as the one
 * that many places before it is a full span old. Refused events do not count.
 */
public final class SlidingWindow {
    private final long span;
    private final long[] accepted;
    private int next;
    private int held;

    /** A window of {@code most} events in {@code spanMillis}. */
    public SlidingWindow(int most, long spanMillis) {
        this.span = spanMillis;
        this.accepted = new long[most];
    }

    /** Returns 0 when the event is let in, otherwise the milliseconds until one would be. */
    public synchronized long admit(long now) {
        if (held == accepted.length) {
            long wait = accepted[next] + span - now;
            if (wait > 0) {
                return wait;
            }
        } else {
            held++;
        }
        accepted[next] = now;
        next = (next + 1) % accepted.length;
        return 0;
    }
}
