package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.loggedInAtLegacy;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.recordingALegacyLogin;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingALegacyLoginTest {

    @Test
    void is_recorded_every_time() {
        given(discovered(), loggedInAtLegacy())
                .when(recordingALegacyLogin())
                .then(loggedInAtLegacy());
    }

    @Test
    void moves_nobody() {
        UserMigration before = UserMigration.fold(List.of(discovered()));
        assertThat(before.evolve(loggedInAtLegacy())).isEqualTo(before);
    }

    @Test
    void is_recorded_for_a_user_who_moved_while_legacy_was_asked() {
        given(moved()).when(recordingALegacyLogin()).then(loggedInAtLegacy());
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(recordingALegacyLogin()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(recordingALegacyLogin()).thenRefused(ERASED);
    }

    @Test
    void may_still_arrive_while_the_user_is_being_erased() {
        assertThat(new Erased().evolve(loggedInAtLegacy())).isEqualTo(new Erased());
    }
}
