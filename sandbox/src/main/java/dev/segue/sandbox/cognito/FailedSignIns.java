package dev.segue.sandbox.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong passwords in a row. Cognito locks after five, for one second that doubles with each
 * further failure up to about 15 minutes; here the threshold is set, and the first lock is a
 * minute, so that it can be provoked and outlived.
 */
final class FailedSignIns {
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Streak> bySub = new ConcurrentHashMap<>();
    private volatile int most;

    private record Streak(int failures, Instant last) {}

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    /** 0 never locks. */
    void lockAfter(int failures) {
        most = failures;
    }

    boolean locked(String sub) {
        Streak streak = bySub.get(sub);
        return most > 0
                && streak != null
                && streak.failures() >= most
                && clock.instant().isBefore(streak.last().plus(LOCK));
    }

    void failed(String sub) {
        bySub.merge(
                sub,
                new Streak(1, clock.instant()),
                (old, one) -> new Streak(old.failures() + 1, one.last()));
    }

    void succeeded(String sub) {
        bySub.remove(sub);
    }

    void clear() {
        bySub.clear();
    }
}
