package dev.segue.application.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Lets one mail go after the other, evenly, so that a minute never has more than it may. */
final class Tempo {

    private final Duration interval;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private Instant next = Instant.MIN;

    Tempo(int perMinute, InstantSource clock, Consumer<Duration> pause) {
        this.interval = Duration.ofMinutes(1).dividedBy(perMinute);
        this.clock = clock;
        this.pause = pause;
    }

    void waitForTurn() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            Duration left = Duration.between(now, next);
            // The wall clock may jump back.
            pause.accept(left.compareTo(interval) < 0 ? left : interval);
        }
        next = clock.instant().plus(interval);
    }
}
