package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.erasing;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.signedUp;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class ErasingTest {

    @Test
    void ends_every_stream() {
        given(discovered()).when(erasing()).then(erased());
        given(discovered(), begun()).when(erasing()).then(erased());
        given(discovered(), routedBack()).when(erasing()).then(erased());
        given(moved()).when(erasing()).then(erased());
        given(signedUp()).when(erasing()).then(erased());
    }

    @Test
    void is_recorded_once_however_often_it_is_asked_for() {
        given(discovered(), erased()).when(erasing()).thenNothing();
    }

    @Test
    void is_refused_for_a_user_nobody_knows() {
        given().when(erasing()).thenRefused(UNKNOWN_USER);
    }
}
