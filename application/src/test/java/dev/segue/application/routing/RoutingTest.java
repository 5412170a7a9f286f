package dev.segue.application.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams.Carried;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Route;
import dev.segue.domain.Decision;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserRefusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    private static final Operator GRACE = new Operator("grace");
    private static final Reason REASON = new Reason("practice");

    private final World world = World.withAda();

    @Test
    void finds_a_user_by_subject_email_or_legacy_id() {
        world.adaLogsIn(Example.PASSWORD);
        Routing routing = world.node().routing();
        assertThat(routing.subject(world.ada().toString())).contains(world.ada());
        assertThat(routing.subject("Ada@Example.com")).contains(world.ada());
        assertThat(routing.subject("firebase:uid-ada")).contains(world.ada());
        assertThat(routing.subject("cognito:uid-ada"))
                .contains(world.subject(new LegacyId(Provider.COGNITO, "uid-ada")))
                .isNotEqualTo(Optional.of(world.ada()));
    }

    @Test
    void takes_a_legacy_id_with_an_at_sign_for_what_it_is() {
        assertThat(world.node().routing().subject("firebase:uid@old"))
                .contains(world.subject(new LegacyId(Provider.FIREBASE, "uid@old")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "nobody@example.com",
                "no address@",
                "firebase:",
                "firebase: ",
                "1-1-1-1-1"
            })
    void finds_nobody_by_anything_else(String handle) {
        assertThat(world.node().routing().subject(handle)).isEmpty();
    }

    @Test
    void finds_nobody_by_a_legacy_id_that_is_too_long() {
        assertThat(world.node().routing().subject("firebase:" + "x".repeat(129))).isEmpty();
    }

    @Test
    void tells_the_route_in_force() {
        Routing routing = world.node().routing();
        assertThat(routing.route(world.ada())).isEmpty();
        world.adaLogsIn(Example.PASSWORD);
        assertThat(routing.route(world.ada()))
                .contains(new Route(world.ada(), Authority.WORKOS, false, Optional.empty(), 4));
        routing.sendBack(world.ada(), GRACE, REASON, false);
        assertThat(routing.route(world.ada()))
                .contains(new Route(world.ada(), Authority.LEGACY, true, Optional.empty(), 5));
    }

    @Test
    void tells_why_a_user_is_parked() {
        world.workOs().faults().goDown();
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.node().routing().route(world.ada()).flatMap(Route::parked))
                .contains(ParkReason.WORKOS_UNAVAILABLE);
    }

    @Test
    void sends_back_from_the_next_request_on_and_releases_again() {
        world.adaLogsIn(Example.PASSWORD);
        Routing routing = world.node().routing();
        assertThat(routing.sendBack(world.ada(), GRACE, REASON, false).accepted()).isTrue();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(routing.release(world.ada(), GRACE, REASON).accepted()).isTrue();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void refuses_by_name() {
        Carried refused = world.node().routing().sendBack(world.ada(), GRACE, REASON, false);
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.decision()).isEqualTo(new Decision.Refused<>(UserRefusal.UNKNOWN_USER));
    }
}
