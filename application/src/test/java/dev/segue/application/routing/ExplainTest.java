package dev.segue.application.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.routing.Explain.Explanation;
import dev.segue.application.routing.Explain.Told;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada was parked, moved, was sent back and released; somebody asks about each moment. */
class ExplainTest {

    private final World world = World.withAda();
    private final List<Instant> moments = new ArrayList<>();

    @BeforeEach
    void ada_has_a_history() {
        remember();
        world.workOs().faults().goDown();
        world.adaLogsIn(Example.PASSWORD);
        remember();
        world.workOs().faults().comeUp();
        world.adaLogsIn(Example.PASSWORD);
        remember();
        Routing routing = world.node().routing();
        routing.sendBack(world.ada(), new Operator("grace"), new Reason("practice"), false);
        remember();
        routing.release(world.ada(), new Operator("grace"), new Reason("practice"));
        remember();
    }

    private void remember() {
        world.clock().advance(Duration.ofMinutes(1));
        moments.add(world.clock().instant());
    }

    @Test
    void knows_nothing_before_the_first_event() {
        assertThat(world.node().explain().at(world.ada(), moments.getFirst())).isEmpty();
    }

    @Test
    void names_the_event_that_decided() {
        assertDecided(1, Authority.LEGACY, UserDiscovered.class);
        assertDecided(2, Authority.WORKOS, RoutedToWorkOs.class);
        assertDecided(3, Authority.LEGACY, RoutedBackToLegacy.class);
        assertDecided(4, Authority.LEGACY, ReleasedForMigration.class);
    }

    @Test
    void includes_the_moment_itself() {
        UserEvent flip =
                world.events(world.ada()).stream()
                        .filter(RoutedToWorkOs.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertThat(at(flip.at()).authority()).isEqualTo(Authority.WORKOS);
        assertThat(at(flip.at().minusNanos(1)).authority()).isEqualTo(Authority.LEGACY);
    }

    @Test
    void tells_every_event_up_to_then_with_its_place_in_the_stream() {
        Explanation all = at(moments.getLast());
        assertThat(all.events()).extracting(Told::event).isEqualTo(world.events(world.ada()));
        assertThat(all.events())
                .extracting(Told::position)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(all.decisive().position()).isEqualTo(9);
    }

    private void assertDecided(
            int moment, Authority authority, Class<? extends UserEvent> decisive) {
        Explanation explanation = at(moments.get(moment));
        assertThat(explanation.authority()).isEqualTo(authority);
        assertThat(explanation.decisive().event()).isInstanceOf(decisive);
    }

    private Explanation at(Instant moment) {
        Optional<Explanation> told = world.node().explain().at(world.ada(), moment);
        return told.orElseThrow();
    }
}
