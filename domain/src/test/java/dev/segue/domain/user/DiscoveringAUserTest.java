package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.discovering;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;

import org.junit.jupiter.api.Test;

class DiscoveringAUserTest {

    @Test
    void takes_note_of_a_user_once() {
        given().when(discovering()).then(discovered());
        given(discovered()).when(discovering()).thenNothing();
    }

    @Test
    void says_nothing_new_about_a_user_who_has_moved() {
        given(moved()).when(discovering()).thenNothing();
    }

    @Test
    void does_not_bring_an_erased_user_back() {
        given(discovered(), erased()).when(discovering()).thenRefused(ERASED);
    }
}
