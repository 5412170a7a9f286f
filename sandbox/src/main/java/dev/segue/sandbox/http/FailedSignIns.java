package dev.segue.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong passwords in a row. Real Firebase keeps its threshold to itself, and real Cognito
 * locks after five, for one second that doubles with each further failure up to about 15 minutes;
 * here the threshold is set and the lock is a minute, so that it can be provoked and outlived.
 */
public final class FailedSignIns {
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Streak> byAccount = new ConcurrentHashMap<>();
    private volatile int most;

    private record Streak(int failures, Instant last) {}

    public FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    /** 0 never locks. */
    public void lockAfter(int failures) {
        most = failures;
    }

    public boolean locked(String account) {
        Streak streak = byAccount.get(account);
        return most > 0
                && streak != null
                && streak.failures() >= most
                && clock.instant().isBefore(streak.last().plus(LOCK));
    }

    public void failed(String account) {
        byAccount.merge(
                account,
                new Streak(1, clock.instant()),
                (old, one) -> new Streak(old.failures() + 1, one.last()));
    }

    public void succeeded(String account) {
        byAccount.remove(account);
    }

    public void clear() {
        byAccount.clear();
    }
}
