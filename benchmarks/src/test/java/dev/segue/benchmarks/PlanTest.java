package dev.segue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.benchmarks.ledger.LedgerBenchmark;
import dev.segue.benchmarks.login.LoginBenchmark;
import dev.segue.benchmarks.measure.Plan;
import dev.segue.benchmarks.routing.RoutingBenchmark;
import dev.segue.benchmarks.scrypt.ScryptBenchmark;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    /** Comparisons: two databases, and for the ledger three patterns on each. */
    record Planned(String name, Plan quick, Plan full, int comparisons) {}

    static Stream<Planned> every() {
        return Stream.of(
                new Planned("routing", RoutingBenchmark.QUICK, RoutingBenchmark.FULL, 2),
                new Planned("login", LoginBenchmark.QUICK, LoginBenchmark.FULL, 1),
                new Planned("ledger", LedgerBenchmark.QUICK, LedgerBenchmark.FULL, 6),
                new Planned("scrypt", ScryptBenchmark.QUICK, ScryptBenchmark.FULL, 1));
    }

    @ParameterizedTest
    @MethodSource("every")
    void begins_no_quick_round_that_would_end_after_50_seconds(Planned planned) {
        Duration lastRound = planned.quick().turn().multipliedBy(2);
        assertThat(planned.quick().limit().plus(lastRound)).isLessThan(Duration.ofSeconds(50));
    }

    @ParameterizedTest
    @MethodSource("every")
    void leaves_two_thirds_of_the_50_seconds_to_set_up(Planned planned) {
        assertThat(planned.quick().leastMeasuring(planned.comparisons()))
                .isLessThan(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @MethodSource("every")
    void begins_no_full_round_that_would_end_after_4_minutes(Planned planned) {
        Duration lastRound = planned.full().turn().multipliedBy(2);
        assertThat(planned.full().limit().plus(lastRound)).isLessThan(Duration.ofMinutes(4));
    }

    @ParameterizedTest
    @MethodSource("every")
    void measures_longer_in_full_than_when_quick(Planned planned) {
        assertThat(planned.full().turn()).isGreaterThan(planned.quick().turn());
        assertThat(planned.full().rounds()).isGreaterThan(planned.quick().rounds());
    }
}
