package dev.segue.adapters.workos.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.http.Replay.Arrival;
import dev.segue.adapters.workos.http.Replay.Departed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Replays arrivals against the budget as an event simulation, without threads and without waiting.
 */
class WriteBudgetPropertiesTest {

    /** The documented share, shrunk so that a few hundred arrivals fill it many times over. */
    private static final WriteShare SHARE =
            new WriteShare(
                    50, 10, Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofSeconds(60));

    private static final long WINDOW = SHARE.window().toMillis();

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Integer> gaps =
                Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(0)),
                        Tuple.of(3, Arbitraries.integers().between(1, 100)),
                        Tuple.of(1, Arbitraries.integers().between(100, 15_000)));
        return Combinators.combine(
                        Arbitraries.of(Lane.class),
                        gaps,
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(0, 2_000))
                .as(Arrival::new)
                .list()
                .ofMinSize(50)
                .ofMaxSize(400);
    }

    @Property(tries = 300)
    void no_window_at_workos_ever_holds_more_than_the_share(
            @ForAll("arrivals") List<Arrival> arrivals) {
        List<Departed> departed = new Replay(SHARE).of(arrivals);

        assertThat(departed).hasSize(arrivals.size());
        assertThat(fullest(departed.stream().map(Departed::departedAt).toList()))
                .isLessThanOrEqualTo(SHARE.writes());
        assertThat(fullest(departed.stream().map(Departed::countedAt).toList()))
                .isLessThanOrEqualTo(SHARE.writes());
        assertThat(fullest(countedAt(departed, Lane.BULK)))
                .isLessThanOrEqualTo(SHARE.most(Lane.BULK));
    }

    @Property(tries = 300)
    void live_never_waits_while_it_stays_within_its_reserve(
            @ForAll("arrivals") List<Arrival> arrivals) {
        // One LIVE write in 1.6 s, in flight for 5 s at most, counts for 15.1 s: 10 at a time.
        List<Arrival> sparse = new ArrayList<>();
        long sinceLive = 0;
        for (Arrival each : arrivals) {
            sinceLive += each.gap();
            boolean live = each.lane() == Lane.LIVE && sinceLive >= 1_700;
            sinceLive = live ? 0 : sinceLive;
            Lane lane = live ? Lane.LIVE : Lane.BULK;
            sparse.add(new Arrival(lane, each.gap(), each.outward(), each.inward()));
        }

        assertThat(new Replay(SHARE).of(sparse))
                .filteredOn(each -> each.lane() == Lane.LIVE)
                .allSatisfy(each -> assertThat(each.departedAt()).isEqualTo(each.arrivedAt()));
    }

    @Property(tries = 200)
    void bulk_departs_without_bursts(@ForAll("arrivals") List<Arrival> arrivals) {
        List<Departed> departed = new Replay(SHARE).of(arrivals);

        List<Long> bulk =
                departed.stream()
                        .filter(each -> each.lane() == Lane.BULK)
                        .map(Departed::departedAt)
                        .toList();
        for (int i = 1; i < bulk.size(); i++) {
            assertThat(bulk.get(i) - bulk.get(i - 1)).isGreaterThanOrEqualTo(250);
        }
    }

    private static List<Long> countedAt(List<Departed> departed, Lane lane) {
        return departed.stream()
                .filter(each -> each.lane() == lane)
                .map(Departed::countedAt)
                .toList();
    }

    private static int fullest(List<Long> moments) {
        List<Long> sorted = moments.stream().sorted().toList();
        int fullest = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= WINDOW) {
                first++;
            }
            fullest = Math.max(fullest, last - first + 1);
        }
        return fullest;
    }
}
