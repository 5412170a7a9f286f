package dev.segue.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<String> order = new ArrayList<>();

    private double turn(String side, double speed) {
        order.add(side);
        return speed;
    }

    private Comparison of(Turns turns) {
        return Comparison.of(turns, () -> turn("ours", 50), () -> turn("peer", 200));
    }

    @Test
    void lets_the_sides_take_turns_and_alternates_who_is_first() {
        of(new Turns(3, 3, Budget.in(Duration.ofHours(1))));
        assertThat(order).containsExactly("ours", "peer", "peer", "ours", "ours", "peer");
    }

    @Test
    void has_segues_speed_where_the_peers_is_one_as_ratio() {
        Comparison speeds = of(new Turns(2, 2, Budget.in(Duration.ofHours(1))));
        assertThat(speeds.ratios().median()).isEqualTo(0.25);
        assertThat(speeds.ours().median()).isEqualTo(50);
        assertThat(speeds.peers().median()).isEqualTo(200);
    }

    @Test
    void ends_with_the_least_number_of_rounds_once_the_time_is_up() {
        assertThat(of(new Turns(9, 3, Budget.in(Duration.ZERO))).rounds()).hasSize(3);
    }

    @Test
    void ends_with_the_last_round_while_there_is_time() {
        assertThat(of(new Turns(9, 3, Budget.in(Duration.ofHours(1)))).rounds()).hasSize(9);
    }

    @Test
    void tells_medians_and_spread() {
        assertThat(of(new Turns(3, 3, Budget.in(Duration.ZERO))).told("direct", "logins/s"))
                .isEqualTo(
                        "50.0 logins/s, direct 200:" + " ratio 0.250 (0.250 to 0.250 in 3 rounds)");
    }
}
