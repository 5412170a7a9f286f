package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.signedUp;
import static dev.segue.domain.user.Ada.signingUp;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ALREADY_KNOWN;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningUpTest {

    @Test
    void starts_a_user_on_workos() {
        UserMigration after = given().when(signingUp()).then(signedUp());
        assertThat(after).isEqualTo(new OnWorkOs(ACCOUNT, true, false));
    }

    @Test
    void is_recorded_once_however_often_it_is_tried() {
        given(signedUp()).when(signingUp()).thenNothing();
    }

    @Test
    void is_refused_for_a_second_account() {
        given(signedUp()).when(signingUp(OTHER_ACCOUNT)).thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_whoever_legacy_knows() {
        given(discovered()).when(signingUp()).thenRefused(ALREADY_KNOWN);
    }

    @Test
    void does_not_bring_an_erased_user_back() {
        given(signedUp(), erased()).when(signingUp()).thenRefused(ERASED);
    }
}
