package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.recordingAReset;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingAResetTest {

    @Test
    void is_recorded_with_the_side_that_sent_it() {
        given(discovered())
                .when(recordingAReset(Authority.LEGACY))
                .then(resetRequested(Authority.LEGACY));
        given(moved())
                .when(recordingAReset(Authority.WORKOS))
                .then(resetRequested(Authority.WORKOS));
    }

    @Test
    void remembers_that_the_password_at_workos_has_changed() {
        assertThat(UserMigration.fold(List.of(after(moved(), resetRequested(Authority.WORKOS)))))
                .isEqualTo(new OnWorkOs(ACCOUNT, false, true));
    }

    @Test
    void does_not_disturb_an_attempt_under_way() {
        given(discovered(), begun(), resetRequested(Authority.LEGACY))
                .when(completing())
                .then(provisioned(), routedToWorkOs());
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(recordingAReset(Authority.LEGACY)).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(recordingAReset(Authority.LEGACY)).thenRefused(ERASED);
    }
}
