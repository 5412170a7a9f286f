package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.releasing;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.NOT_HELD;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleasingTest {

    @Test
    void lets_a_held_user_move_again() {
        UserMigration after =
                given(after(moved(), routedBack())).when(releasing()).then(released());
        assertThat(after.authority()).isEqualTo(Authority.LEGACY);
    }

    @Test
    void lets_a_parked_user_move_again() {
        given(discovered(), parked(ParkReason.EMAIL_COLLISION)).when(releasing()).then(released());
        given(discovered(), parked(ParkReason.EMAIL_COLLISION), released())
                .when(beginning())
                .then(begun());
    }

    @Test
    void is_refused_where_nothing_holds_the_user() {
        given(discovered()).when(releasing()).thenRefused(NOT_HELD);
        given(moved()).when(releasing()).thenRefused(NOT_HELD);
    }

    @Test
    void leaves_an_attempt_under_way_alone() {
        given(discovered(), parked(ParkReason.NO_HASH), begun(), released())
                .when(completing())
                .then(provisioned(), routedToWorkOs());
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(releasing()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(releasing()).thenRefused(ERASED);
    }
}
