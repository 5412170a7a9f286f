package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.parking;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class ParkingAUserTest {

    @Test
    void ends_the_attempt_and_keeps_the_reason() {
        given(discovered(), begun())
                .when(parking(ParkReason.PASSWORD_REFUSED))
                .then(parked(ParkReason.PASSWORD_REFUSED));
    }

    @Test
    void is_recorded_once_however_often_it_is_found() {
        given(discovered(), parked(ParkReason.NO_HASH))
                .when(parking(SECOND, ParkReason.NO_HASH))
                .thenNothing();
    }

    @Test
    void is_recorded_again_when_the_reason_changes() {
        given(discovered(), parked(ParkReason.NO_HASH))
                .when(parking(SECOND, ParkReason.DISABLED))
                .then(parked(ParkReason.DISABLED));
    }

    @Test
    void is_recorded_again_when_a_further_attempt_fails() {
        given(discovered(), parked(ParkReason.OUT_OF_BUDGET), begun())
                .when(parking(ParkReason.OUT_OF_BUDGET))
                .then(parked(ParkReason.OUT_OF_BUDGET));
    }

    @Test
    void leaves_alone_the_attempt_of_another() {
        given(discovered(), begun()).when(parking(SECOND, ParkReason.NO_HASH)).thenNothing();
    }

    @Test
    void leaves_a_held_user_as_the_operator_wanted() {
        given(discovered(), routedBack()).when(parking(ParkReason.NO_HASH)).thenNothing();
    }

    @Test
    void says_nothing_about_a_user_who_has_moved() {
        given(moved()).when(parking(ParkReason.WORKOS_UNAVAILABLE)).thenNothing();
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(parking(ParkReason.NO_HASH)).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(parking(ParkReason.NO_HASH)).thenRefused(ERASED);
    }
}
