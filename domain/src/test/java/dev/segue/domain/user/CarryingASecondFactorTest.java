package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.carryingAFactor;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.factorCarried;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class CarryingASecondFactorTest {

    @Test
    void is_recorded_before_and_after_the_move_and_moves_nobody() {
        given(discovered()).when(carryingAFactor()).then(factorCarried());
        given(moved()).when(carryingAFactor()).then(factorCarried());
        given(after(moved(), routedBack())).when(carryingAFactor()).then(factorCarried());
    }

    @Test
    void does_not_disturb_an_attempt_under_way() {
        given(discovered(), begun(), factorCarried())
                .when(completing())
                .then(provisioned(), routedToWorkOs());
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(carryingAFactor()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(carryingAFactor()).thenRefused(ERASED);
    }
}
