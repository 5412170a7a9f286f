package dev.segue.adapters.web.login;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds answers back until the same time after arrival, so that time does not tell which side was
 * asked, or whether anybody is there (ASVS 5.0, 6.3.8). Works as far as the floor lies above what
 * the slower side usually takes.
 */
public final class Floor {

    private final long nanos;

    /**
     * Sets the time from arrival.
     *
     * @param floor zero to hold nothing back
     */
    public Floor(Duration floor) {
        this.nanos = floor.toNanos();
    }

    /**
     * Lets an answer go at once and holds a failure back.
     *
     * @param arrival by {@link System#nanoTime()}
     */
    <T> T holdingFailures(long arrival, Supplier<T> work) {
        boolean answered = false;
        try {
            T answer = work.get();
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                sleepUntil(arrival + nanos);
            }
        }
    }

    /** Holds answers and failures back alike. */
    <T> T holdingAll(long arrival, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            sleepUntil(arrival + nanos);
        }
    }

    private static void sleepUntil(long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(left));
        } catch (InterruptedException e) {
            // The server is stopping: better an early answer than none.
            Thread.currentThread().interrupt();
        }
    }
}
