package dev.segue.adapters.legacy.firebase;

import java.time.Duration;
import java.util.Optional;

/** The header of that name, in seconds, as Google writes it. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> parse(String header) {
        return header.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                : Optional.empty();
    }
}
