package dev.segue.adapters.ledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Waits for what lags. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Asserts that a value becomes what is expected, within 20 seconds. */
    public static <T> void equal(Supplier<T> actual, T expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Objects.equals(actual.get(), expected) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        assertThat(actual.get()).isEqualTo(expected);
    }
}
