package dev.segue.sandbox.firebase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wrong passwords in a row. Real Firebase keeps its threshold to itself; here it is set. */
final class FailedSignIns {
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Streak> byAccount = new ConcurrentHashMap<>();
    private volatile int most;

    private record Streak(int failures, Instant last) {}

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    /** 0 never locks. */
    void lockAfter(int failures) {
        most = failures;
    }

    boolean locked(String localId) {
        Streak streak = byAccount.get(localId);
        return most > 0
                && streak != null
                && streak.failures() >= most
                && clock.instant().isBefore(streak.last().plus(LOCK));
    }

    void failed(String localId) {
        byAccount.merge(
                localId,
                new Streak(1, clock.instant()),
                (old, one) -> new Streak(old.failures() + 1, one.last()));
    }

    void succeeded(String localId) {
        byAccount.remove(localId);
    }

    void clear() {
        byAccount.clear();
    }
}
