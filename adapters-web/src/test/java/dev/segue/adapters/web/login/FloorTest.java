package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final Duration FAR = Duration.ofMinutes(5);
    private static final Duration NEAR = Duration.ofMillis(50);

    @Test
    void lets_a_success_pass_at_once() {
        long arrival = System.nanoTime();

        assertThat(new Floor(FAR).holdingFailures(arrival, () -> "in")).isEqualTo("in");

        assertThat(since(arrival)).isLessThan(FAR);
    }

    @Test
    void holds_a_failure_back_until_the_floor() {
        long arrival = System.nanoTime();

        assertThatThrownBy(() -> new Floor(NEAR).holdingFailures(arrival, FloorTest::fail))
                .hasMessage("no");

        assertThat(since(arrival)).isGreaterThanOrEqualTo(NEAR);
    }

    @Test
    void holds_answers_and_failures_back_where_neither_may_be_told_apart() {
        long first = System.nanoTime();
        new Floor(NEAR).holdingAll(first, () -> "in");
        assertThat(since(first)).isGreaterThanOrEqualTo(NEAR);

        long second = System.nanoTime();
        assertThatThrownBy(() -> new Floor(NEAR).holdingAll(second, FloorTest::fail))
                .hasMessage("no");
        assertThat(since(second)).isGreaterThanOrEqualTo(NEAR);
    }

    @Test
    void does_not_wait_for_what_came_in_long_ago() {
        long arrival = System.nanoTime() - FAR.toNanos();
        long start = System.nanoTime();

        new Floor(FAR).holdingAll(arrival, () -> "in");

        assertThat(since(start)).isLessThan(FAR);
    }

    @Test
    void keeps_an_interruption_and_answers() {
        Thread.currentThread().interrupt();

        assertThat(new Floor(FAR).holdingAll(System.nanoTime(), () -> "in")).isEqualTo("in");

        assertThat(Thread.interrupted()).isTrue();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static String fail() {
        throw new IllegalStateException("no");
    }
}
