package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completingWithoutPassword;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class MovingWithoutAPasswordTest {

    private static final UserEvent MOVED = routedToWorkOs(RoutingCause.NO_PASSWORD);

    @Test
    void binds_and_flips() {
        given(discovered()).when(completingWithoutPassword()).then(provisioned(), MOVED);
    }

    @Test
    void moves_whoever_waits_for_an_operator() {
        given(discovered(), parked(ParkReason.AWAITS_CONNECTION))
                .when(completingWithoutPassword())
                .then(provisioned(), MOVED);
    }

    @Test
    void respects_the_attempt_of_a_login() {
        given(discovered(), begun(SECOND, NOW))
                .when(completingWithoutPassword())
                .thenRefused(PROVISIONING_IN_PROGRESS);
        given(discovered(), begun(SECOND, NOW.minus(LEASE)))
                .when(completingWithoutPassword())
                .then(provisioned(), MOVED);
    }

    @Test
    void is_refused_while_an_operator_holds_the_user() {
        given(discovered(), routedBack())
                .when(completingWithoutPassword())
                .thenRefused(HELD_ON_LEGACY);
    }

    @Test
    void never_binds_a_second_account() {
        given(discovered(), provisioned())
                .when(completingWithoutPassword(FIRST, OTHER_ACCOUNT))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(completingWithoutPassword(FIRST, ACCOUNT)).thenNothing();
        given(moved())
                .when(completingWithoutPassword(FIRST, OTHER_ACCOUNT))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(completingWithoutPassword()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(completingWithoutPassword()).thenRefused(ERASED);
    }
}
