package dev.segue.adapters.legacy.http;

import java.time.Duration;
import java.util.Optional;

/** The header of that name, in seconds, as Google and Clerk write it. */
public final class RetryAfter {

    private RetryAfter() {}

    /** The time to wait; empty for anything but up to six digits. */
    public static Optional<Duration> parse(String header) {
        return header.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                : Optional.empty();
    }
}
