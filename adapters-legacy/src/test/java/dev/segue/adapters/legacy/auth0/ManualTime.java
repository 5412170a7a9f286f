package dev.segue.adapters.legacy.auth0;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
final class ManualTime implements InstantSource {

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
