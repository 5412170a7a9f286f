package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.signedUp;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ANSWERED_BY_LEGACY;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.user.UserCommand.RecordCopy;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingACopyTest {

    private static final RecordCopy RECORDING = new RecordCopy(Ada.ADA, Ada.NOW);
    private static final CopiedToLegacy COPIED = new CopiedToLegacy(Ada.ADA, Ada.NOW);

    @Test
    void is_recorded_of_whomever_workos_answers() {
        given(signedUp()).when(RECORDING).then(COPIED);
        given(moved()).when(RECORDING).then(COPIED);
    }

    @Test
    void is_recorded_once_however_often_legacy_asks() {
        given(signedUp(), COPIED).when(RECORDING).thenNothing();
        given(after(moved(), COPIED, resetRequested(Authority.WORKOS)))
                .when(RECORDING)
                .thenNothing();
    }

    @Test
    void moves_nobody() {
        assertThat(UserMigration.fold(List.of(signedUp(), COPIED)))
                .isEqualTo(new OnWorkOs(ACCOUNT, true, false, true));
    }

    @Test
    void is_refused_where_workos_does_not_answer() {
        given().when(RECORDING).thenRefused(UNKNOWN_USER);
        given(discovered()).when(RECORDING).thenRefused(ANSWERED_BY_LEGACY);
        given(signedUp(), erased()).when(RECORDING).thenRefused(ERASED);
    }
}
