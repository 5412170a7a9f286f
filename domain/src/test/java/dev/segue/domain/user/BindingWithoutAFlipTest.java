package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE_ENDS;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.bindingOnly;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.parking;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.SUPERSEDED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BindingWithoutAFlipTest {

    @Test
    void binds_the_account_and_leaves_legacy_in_charge() {
        UserMigration after = given(discovered(), begun()).when(bindingOnly()).then(provisioned());
        assertThat(after.authority()).isEqualTo(Authority.LEGACY);
    }

    @Test
    void ends_the_attempt() {
        given(discovered(), begun(), provisioned())
                .when(beginning(SECOND, Initiator.LOGIN, NOW))
                .then(begun(SECOND, NOW));
    }

    @Test
    void goes_together_with_a_parking() {
        given(discovered(), begun())
                .when(bindingOnly(), parking(ParkReason.CREDENTIAL_NOT_CONFIRMED))
                .then(provisioned(), parked(ParkReason.CREDENTIAL_NOT_CONFIRMED));
    }

    @Test
    void is_refused_once_a_newer_attempt_has_taken_over() {
        given(discovered(), begun(), begun(SECOND, LEASE_ENDS))
                .when(bindingOnly())
                .thenRefused(SUPERSEDED);
    }

    @Test
    void never_binds_a_second_account() {
        given(discovered(), begun(), provisioned(), begun())
                .when(bindingOnly(FIRST, OTHER_ACCOUNT))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(bindingOnly()).thenNothing();
        given(moved()).when(bindingOnly(FIRST, OTHER_ACCOUNT)).thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(bindingOnly()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(bindingOnly()).thenRefused(ERASED);
    }
}
