package dev.segue.application.routing;

import static dev.segue.application.port.Examples.begun;
import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.eventfulMove;
import static dev.segue.application.port.Examples.invited;
import static dev.segue.application.port.Examples.loggedInAtLegacy;
import static dev.segue.application.port.Examples.parked;
import static dev.segue.application.port.Examples.preparedMove;
import static dev.segue.application.port.Examples.routedBack;
import static dev.segue.application.port.Examples.signedUp;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.Examples;
import dev.segue.application.port.Route;
import dev.segue.application.port.Route.Invitation;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserMigration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTableProjectionTest {

    private final Subject subject = somebody();

    @Test
    void sends_a_discovered_user_to_legacy() {
        assertThat(after(discovered(subject)))
                .contains(new Route(subject, Authority.LEGACY, false, Optional.empty(), 0));
    }

    @Test
    void sends_whoever_signed_up_to_workos() {
        assertThat(after(signedUp(subject)).map(Route::authority)).contains(Authority.WORKOS);
    }

    @Test
    void keeps_why_a_user_is_parked_when_an_operator_holds_them() {
        Optional<Route> route =
                after(
                        discovered(subject),
                        parked(subject, ParkReason.DISABLED),
                        routedBack(subject));

        assertThat(route)
                .contains(
                        new Route(
                                subject,
                                Authority.LEGACY,
                                true,
                                Optional.of(ParkReason.DISABLED),
                                2));
    }

    @Test
    void has_no_row_for_whoever_was_erased() {
        assertThat(after(discovered(subject), erased(subject))).isEmpty();
    }

    @Test
    void has_no_row_either_for_a_login_that_raced_with_the_erasure() {
        assertThat(after(discovered(subject), erased(subject), loggedInAtLegacy(subject)))
                .isEmpty();
    }

    @Test
    void agrees_with_the_users_state_after_every_event() {
        agreesAfterEach(eventfulMove(subject));
        agreesAfterEach(preparedMove(subject));
    }

    private void agreesAfterEach(List<UserEvent> events) {
        for (int length = 1; length <= events.size(); length++) {
            List<UserEvent> history = events.subList(0, length);
            Route route = after(history.toArray(UserEvent[]::new)).orElseThrow();
            UserMigration state = UserMigration.fold(history);

            assertThat(route.authority()).isEqualTo(state.authority());
            assertThat(route.version()).isEqualTo(length - 1);
            if (state instanceof OnLegacy legacy) {
                assertThat(route.held()).isEqualTo(legacy.held());
                assertThat(route.parked()).isEqualTo(legacy.parked());
            }
        }
    }

    @Test
    void remembers_an_invitation_through_the_move_that_answers_it() {
        UserEvent[] move = preparedMove(subject).toArray(UserEvent[]::new);
        Optional<Invitation> invitation =
                Optional.of(new Invitation(new Cohort("spring"), Examples.NOON));

        assertThat(after(Arrays.copyOf(move, 4)).flatMap(Route::invitation)).isEmpty();
        assertThat(after(Arrays.copyOf(move, 5)).flatMap(Route::invitation)).isEqualTo(invitation);
        assertThat(after(move).flatMap(Route::invitation)).isEqualTo(invitation);
        assertThat(after(move).map(Route::authority)).contains(Authority.WORKOS);
    }

    @Test
    void forgets_an_invitation_once_workos_has_been_in_charge() {
        List<UserEvent> move = new ArrayList<>(preparedMove(subject));
        move.add(routedBack(subject));
        assertThat(after(move.toArray(UserEvent[]::new)).flatMap(Route::invitation)).isEmpty();
    }

    @Test
    void keeps_an_invitation_when_an_operator_holds_the_user() {
        UserEvent[] held = {discovered(subject), invited(subject, "spring"), routedBack(subject)};
        assertThat(after(held).flatMap(Route::invitation)).isPresent();
    }

    @Test
    void leaves_a_row_alone_that_has_passed_the_event() {
        Optional<Route> later = after(discovered(subject), routedBack(subject));

        assertThat(RoutingTableProjection.apply(later, discovered(subject), 0)).isEqualTo(later);
        assertThat(RoutingTableProjection.apply(later, erased(subject), 1)).isEqualTo(later);
    }

    @Test
    void refuses_a_stream_that_begins_in_the_middle() {
        assertThatThrownBy(() -> after(begun(subject)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("comes first");
    }

    private static Optional<Route> after(UserEvent... events) {
        Optional<Route> route = Optional.empty();
        for (int position = 0; position < events.length; position++) {
            route = RoutingTableProjection.apply(route, events[position], position);
        }
        return route;
    }
}
