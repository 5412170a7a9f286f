package dev.segue.adapters.workos.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.RecordedWorkOs;
import dev.segue.adapters.workos.RecordedWorkOs.Play;
import dev.segue.adapters.workos.RecordedWorkOs.Whole;
import dev.segue.adapters.workos.http.Answer.Given;
import dev.segue.adapters.workos.http.Answer.Limit;
import dev.segue.adapters.workos.http.Answer.Limited;
import dev.segue.adapters.workos.http.Answer.Missing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteLaneTest {

    private final RecordedWorkOs workOs = new RecordedWorkOs();
    private final WorkOsApi api = workOs.open();
    private final VirtualTime time = new VirtualTime();
    private final WriteBudget budget = new WriteBudget(WriteShare.WHOLE, time);

    @AfterEach
    void close() {
        api.close();
        workOs.close();
    }

    private Answer<String> write(WriteLane lane) {
        return lane.write(
                api,
                () -> {
                    api.post("/user_management/users", Map.of("email", "ann@acme.test"));
                    return "written";
                });
    }

    private static Whole limited(String code, String retryAfter) {
        return new Whole(429, "{\"code\":\"" + code + "\"}", Map.of("Retry-After", retryAfter));
    }

    @Test
    void of_bulk_asks_again_once_workos_takes_more() {
        workOs.plays(limited("rate_limit_exceeded", "7"))
                .plays(limited("rate_limit_exceeded", "3"))
                .answers(201, "{}");

        assertThat(write(budget.bulk())).isEqualTo(new Given<>("written"));

        assertThat(time.millisSinceStart()).isEqualTo(10_000);
        assertThat(workOs.asked().stream().map(RecordedWorkOs.Asked::idempotencyKey).distinct())
                .hasSize(3);
    }

    @Test
    void of_bulk_gives_up_after_five_minutes() {
        for (int i = 0; i < 20; i++) {
            workOs.plays(limited("rate_limit_exceeded", "3600"));
        }

        assertThat(write(budget.bulk())).isInstanceOf(Limited.class);

        assertThat(time.millisSinceStart()).isEqualTo(300_000);
        assertThat(workOs.asked()).hasSize(6);
    }

    @Test
    void of_bulk_sends_nothing_again_that_was_not_answered() {
        workOs.plays(Play.reset()).answers(201, "{}");

        assertThat(write(budget.bulk())).isInstanceOf(Missing.class);

        assertThat(workOs.asked()).hasSize(1);
    }

    @Test
    void does_not_ask_again_when_the_day_is_over() {
        workOs.plays(limited("daily_quota_exceeded", "60")).answers(201, "{}");

        assertThat(write(budget.bulk()))
                .isInstanceOfSatisfying(
                        Limited.class, it -> assertThat(it.limit()).isEqualTo(Limit.DAILY));
        assertThat(write(budget.live())).isEqualTo(new Given<>("written"));
    }

    @Test
    void of_live_leaves_it_to_the_caller_and_makes_everybody_wait() {
        workOs.plays(limited("rate_limit_exceeded", "7"));

        assertThat(write(budget.live()))
                .isInstanceOfSatisfying(
                        Limited.class, it -> assertThat(it.limit()).isEqualTo(Limit.WINDOW));
        assertThat(write(budget.live()))
                .isInstanceOfSatisfying(
                        Limited.class,
                        it -> {
                            assertThat(it.limit()).isEqualTo(Limit.OWN_BUDGET);
                            assertThat(it.outage().retryAfter())
                                    .isEqualTo(Optional.of(Duration.ofSeconds(7)));
                        });
        assertThat(workOs.asked()).hasSize(1);
    }
}
