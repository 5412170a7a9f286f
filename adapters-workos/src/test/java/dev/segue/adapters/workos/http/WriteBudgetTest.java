package dev.segue.adapters.workos.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.workos.http.WriteBudget.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBudgetTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final VirtualTime time = new VirtualTime();
    private final WriteBudget budget = new WriteBudget(WriteShare.WHOLE, time);

    private Turn write(Lane lane, Duration maxWait) {
        Turn turn = budget.acquire(lane, maxWait);
        if (turn instanceof Turn.Granted granted) {
            granted.answered();
        }
        return turn;
    }

    private void writes(int number, Lane lane) {
        for (int i = 0; i < number; i++) {
            assertThat(write(lane, AN_HOUR)).isInstanceOf(Turn.Granted.class);
        }
    }

    private static Turn refused(Duration needed) {
        return new Turn.Refused(needed);
    }

    @Test
    void spaces_bulk_evenly() {
        writes(1, Lane.BULK);
        assertThat(time.millisSinceStart()).isZero();

        writes(100, Lane.BULK);

        assertThat(time.millisSinceStart()).isEqualTo(2_500);
    }

    @Test
    void lets_bulk_write_some_39_times_a_second_for_ever() {
        writes(400 * 60, Lane.BULK);

        assertThat(time.millisSinceStart()).isBetween(600_000L, 607_000L);
    }

    @Test
    void lets_live_burst_at_once_up_to_the_whole_share() {
        writes(500, Lane.LIVE);

        assertThat(time.millisSinceStart()).isZero();
        assertThat(write(Lane.LIVE, Duration.ofMillis(200)))
                .isEqualTo(refused(Duration.ofMillis(10_100)));
        assertThat(time.millisSinceStart()).isZero();
    }

    @Test
    void keeps_the_reserve_for_live_while_bulk_takes_all_it_can() {
        writes(400, Lane.BULK);
        long bulkDone = time.millisSinceStart();

        writes(100, Lane.LIVE);

        assertThat(time.millisSinceStart()).isEqualTo(bulkDone);
    }

    @Test
    void makes_bulk_wait_for_what_live_has_borrowed() {
        writes(500, Lane.LIVE);

        writes(1, Lane.BULK);

        assertThat(time.millisSinceStart()).isEqualTo(10_100);
    }

    @Test
    void keeps_a_place_taken_until_a_window_after_the_answer() {
        Turn slow = budget.acquire(Lane.LIVE, Duration.ZERO);
        writes(499, Lane.LIVE);
        time.sleep(Duration.ofMillis(10_100).toNanos());
        writes(499, Lane.LIVE);

        assertThat(write(Lane.LIVE, Duration.ZERO)).isInstanceOf(Turn.Refused.class);
        ((Turn.Granted) slow).answered();
        assertThat(write(Lane.LIVE, Duration.ZERO)).isEqualTo(refused(Duration.ofMillis(10_100)));
    }

    @Test
    void makes_everybody_wait_as_long_as_workos_asks() {
        budget.penalise(Duration.ofSeconds(7));

        assertThat(write(Lane.LIVE, Duration.ofMillis(200)))
                .isEqualTo(refused(Duration.ofSeconds(7)));
        writes(1, Lane.BULK);

        assertThat(time.millisSinceStart()).isEqualTo(7_000);
        assertThat(write(Lane.LIVE, Duration.ZERO)).isInstanceOf(Turn.Granted.class);
    }

    @Test
    void waits_no_longer_than_the_share_allows_and_no_shorter_than_a_second() {
        budget.penalise(Duration.ofDays(1));
        assertThat(write(Lane.LIVE, Duration.ZERO)).isEqualTo(refused(Duration.ofSeconds(60)));

        time.sleep(Duration.ofSeconds(60).toNanos());
        budget.penalise(Duration.ZERO);
        assertThat(write(Lane.LIVE, Duration.ZERO)).isEqualTo(refused(Duration.ofSeconds(1)));
    }

    @Test
    void never_shortens_a_penalty() {
        budget.penalise(Duration.ofSeconds(30));
        budget.penalise(Duration.ofSeconds(2));

        assertThat(write(Lane.LIVE, Duration.ZERO)).isEqualTo(refused(Duration.ofSeconds(30)));
    }

    @Test
    void serves_a_lane_in_the_order_of_arrival() throws InterruptedException {
        WriteBudget real = new WriteBudget(WriteShare.WHOLE);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            writers.add(
                    Thread.startVirtualThread(() -> {
                        if (real.acquire(Lane.BULK, AN_HOUR) instanceof Turn.Granted it) {
                            served.add(number);
                            it.answered();
                        }
                    }));
            Thread.sleep(10);
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(served).hasSize(20).isSorted();
    }

    @Test
    void refuses_whoever_is_interrupted_and_keeps_the_interrupt() {
        WriteBudget real = new WriteBudget(WriteShare.WHOLE);
        assertThat(real.acquire(Lane.BULK, Duration.ZERO)).isInstanceOf(Turn.Granted.class);
        Thread.currentThread().interrupt();

        assertThat(real.acquire(Lane.BULK, AN_HOUR)).isInstanceOf(Turn.Refused.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void divides_the_documented_limit_between_a_service_and_an_import() {
        assertThat(WriteShare.SERVICE.most(Lane.LIVE) + WriteShare.IMPORT.most(Lane.BULK))
                .isEqualTo(500);
        assertThatThrownBy(() -> new WriteBudget(WriteShare.SERVICE).bulk())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
