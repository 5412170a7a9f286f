package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.forcingBack;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routingBack;
import static dev.segue.domain.user.Ada.signedUp;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.BORN_ON_WORKOS;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.PASSWORD_CHANGED_AT_WORKOS;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutingBackTest {

    @Test
    void puts_legacy_in_charge_again() {
        UserMigration after = given(moved()).when(routingBack()).then(routedBack());
        assertThat(after.authority()).isEqualTo(Authority.LEGACY);
    }

    @Test
    void keeps_the_account_for_the_way_forward() {
        given(after(moved(), routedBack(), released(), begun()))
                .when(completing(FIRST, OTHER_ACCOUNT, NOW))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void holds_a_user_who_has_not_moved_yet() {
        given(discovered()).when(routingBack()).then(routedBack());
        given(discovered(), begun()).when(routingBack()).then(routedBack());
        given(discovered(), parked(ParkReason.NO_HASH)).when(routingBack()).then(routedBack());
    }

    @Test
    void is_recorded_once_however_often_it_is_ordered() {
        given(after(moved(), routedBack())).when(routingBack()).thenNothing();
    }

    @Test
    void is_refused_after_a_reset_at_workos_unless_forced() {
        UserEvent[] changed = after(moved(), resetRequested(Authority.WORKOS));
        given(changed).when(routingBack()).thenRefused(PASSWORD_CHANGED_AT_WORKOS);
        given(changed).when(forcingBack()).then(routedBack());
    }

    @Test
    void is_not_stopped_by_a_reset_that_legacy_sent() {
        given(after(moved(), resetRequested(Authority.LEGACY)))
                .when(routingBack())
                .then(routedBack());
    }

    @Test
    void is_refused_for_whoever_legacy_never_knew() {
        given(signedUp()).when(forcingBack()).thenRefused(BORN_ON_WORKOS);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(routingBack()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(routingBack()).thenRefused(ERASED);
    }
}
