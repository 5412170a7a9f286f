package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.discovering;
import static dev.segue.domain.user.Ada.loggedInAtLegacy;
import static dev.segue.domain.user.Ada.recordingALegacyLogin;
import static dev.segue.domain.user.Ada.releasing;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.NOT_HELD;

import org.junit.jupiter.api.Test;

class DecidingTogetherTest {

    @Test
    void sees_each_command_after_the_ones_before_it() {
        given().when(discovering(), recordingALegacyLogin(), beginning())
                .then(discovered(), loggedInAtLegacy(), begun());
    }

    @Test
    void is_refused_as_a_whole_if_one_command_is() {
        given().when(discovering(), recordingALegacyLogin(), releasing()).thenRefused(NOT_HELD);
    }
}
