package dev.segue.application.login;

import dev.segue.domain.user.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often a password may be tried against a hash that is kept here: 10 times in 60 s for each
 * user, as at WorkOS. Each node counts for itself.
 */
final class Guesses {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofSeconds(60);

    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<Subject, Deque<Instant>> recent = new ConcurrentHashMap<>();

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** How many users' guesses are in memory. */
    int remembered() {
        return recent.size();
    }

    /** Counts one more, unless there were too many: then how long to wait. */
    Optional<Duration> count(Subject subject) {
        Instant now = clock.instant();
        if (recent.size() > REMEMBERED) {
            recent.values().removeIf(times -> !times.getLast().isAfter(now.minus(WINDOW)));
        }
        AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
        recent.compute(
                subject,
                (same, before) -> {
                    Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
                    times.removeIf(time -> !time.isAfter(now.minus(WINDOW)));
                    if (times.size() < MOST) {
                        times.add(now);
                    } else {
                        Instant free = times.getFirst().plus(WINDOW);
                        wait.set(Optional.of(Duration.between(now, free)));
                    }
                    return times;
                });
        return wait.get();
    }
}
