package dev.segue.adapters.legacy.auth0;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long an answer asks us to wait. */
final class WaitingTime {

    private WaitingTime() {}

    /** From Retry-After in seconds, or X-RateLimit-Reset, when the bucket has a token again. */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return number(headers, "Retry-After")
                .map(Duration::ofSeconds)
                .or(() -> untilReset(headers, now));
    }

    private static Optional<Duration> untilReset(HttpHeaders headers, Instant now) {
        boolean exhausted = number(headers, "X-RateLimit-Remaining").orElse(0L) <= 0;
        return number(headers, "X-RateLimit-Reset")
                .filter(reset -> exhausted)
                .map(reset -> Duration.between(now, Instant.ofEpochSecond(reset)))
                .map(wait -> wait.isPositive() ? wait : Duration.ZERO);
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(text -> text.matches("[0-9]{1,11}"))
                .map(Long::valueOf);
    }
}
