package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE_ENDS;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.signedUp;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.AWAITS_OPERATOR;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class BeginningToProvisionTest {

    @Test
    void claims_the_user_for_a_lease() {
        given(discovered()).when(beginning()).then(begun());
    }

    @Test
    void is_refused_while_another_attempt_has_the_lease() {
        given(discovered(), begun())
                .when(beginning(SECOND, Initiator.LOGIN, LEASE_ENDS.minusNanos(1)))
                .thenRefused(PROVISIONING_IN_PROGRESS);
    }

    @Test
    void takes_over_once_the_lease_has_ended() {
        given(discovered(), begun())
                .when(beginning(SECOND, Initiator.LOGIN, LEASE_ENDS))
                .then(begun(SECOND, LEASE_ENDS));
    }

    @Test
    void is_recorded_once_however_often_one_attempt_asks() {
        given(discovered(), begun()).when(beginning()).thenNothing();
    }

    @Test
    void takes_up_again_a_user_who_waits_for_the_next_login() {
        given(discovered(), begun(), parked(ParkReason.WORKOS_UNAVAILABLE))
                .when(beginning())
                .then(begun());
    }

    @Test
    void is_refused_to_logins_while_the_user_waits_for_an_operator() {
        given(discovered(), parked(ParkReason.EMAIL_COLLISION))
                .when(beginning())
                .thenRefused(AWAITS_OPERATOR);
    }

    @Test
    void is_open_to_imports_while_the_user_waits_for_an_operator() {
        given(discovered(), parked(ParkReason.EMAIL_COLLISION))
                .when(beginning(FIRST, Initiator.IMPORT, NOW))
                .then(begun());
    }

    @Test
    void is_refused_to_everybody_while_an_operator_holds_the_user() {
        for (Initiator initiator : Initiator.values()) {
            given(discovered(), routedBack())
                    .when(beginning(FIRST, initiator, NOW))
                    .thenRefused(HELD_ON_LEGACY);
        }
    }

    @Test
    void is_open_again_once_the_operator_has_released_the_user() {
        given(after(moved(), routedBack(), released())).when(beginning()).then(begun());
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(beginning()).thenNothing();
        given(signedUp()).when(beginning()).thenNothing();
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(beginning()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(beginning()).thenRefused(ERASED);
    }
}
