package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.bindingOnly;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.completingTheReset;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.importing;
import static dev.segue.domain.user.Ada.invited;
import static dev.segue.domain.user.Ada.inviting;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.parking;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Ada.waitingForAnAnswer;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.AWAITS_OPERATOR;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.NOT_INVITED;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.STALE_HASH;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitingToAResetTest {

    @Test
    void binds_the_account_and_moves_nobody() {
        UserMigration after =
                given(discovered(), parked(ParkReason.RESET_NEEDED))
                        .when(inviting())
                        .then(provisioned(), invited());
        assertThat(after.authority()).isEqualTo(Authority.LEGACY);
    }

    @Test
    void needs_no_binding_where_there_is_one() {
        given(discovered(), provisioned()).when(inviting()).then(invited());
    }

    @Test
    void keeps_the_reason_of_a_user_who_is_bound_before_the_mail() {
        UserMigration bound =
                given(discovered(), parked(ParkReason.RESET_NEEDED))
                        .when(
                                beginning(FIRST, Initiator.IMPORT, NOW),
                                bindingOnly(),
                                parking(ParkReason.RESET_NEEDED))
                        .then(begun(), provisioned(), parked(ParkReason.RESET_NEEDED));
        UserMigration after = bound.evolve(invited());
        assertThat(((OnLegacy) after).parked()).contains(ParkReason.RESET_NEEDED);
        assertThat(((OnLegacy) after).ways().invited()).isTrue();
    }

    @Test
    void is_recorded_once_however_often_it_is_asked_for() {
        given(waitingForAnAnswer()).when(inviting()).thenNothing();
        given(waitingForAnAnswer()).when(inviting(SECOND, ACCOUNT, NOW)).thenNothing();
        given(discovered()).when(inviting(), inviting()).then(provisioned(), invited());
    }

    @Test
    void is_recorded_in_the_middle_of_a_login_that_it_leaves_alone() {
        given(discovered(), provisioned(), begun(SECOND, NOW)).when(inviting()).then(invited());
        given(discovered(), provisioned(), begun(SECOND, NOW), invited())
                .when(completing(SECOND, ACCOUNT, NOW))
                .then(provisioned(), routedToWorkOs());
    }

    @Test
    void binds_nobody_in_the_middle_of_a_login() {
        given(discovered(), begun(SECOND, NOW))
                .when(inviting())
                .thenRefused(PROVISIONING_IN_PROGRESS);
        given(discovered(), begun(SECOND, NOW.minus(LEASE)))
                .when(inviting())
                .then(provisioned(), invited());
        given(discovered(), begun()).when(inviting()).then(provisioned(), invited());
    }

    @ParameterizedTest
    @EnumSource(
            value = ParkReason.class,
            names = {"DISABLED", "SECOND_FACTOR", "EMAIL_COLLISION", "AWAITS_CONNECTION"})
    void passes_over_whoever_waits_for_an_operator(ParkReason reason) {
        given(discovered(), parked(reason)).when(inviting()).thenRefused(AWAITS_OPERATOR);
        given(discovered(), parked(reason), released())
                .when(inviting())
                .then(provisioned(), invited());
    }

    @Test
    void is_refused_while_an_operator_holds_the_user() {
        given(discovered(), routedBack()).when(inviting()).thenRefused(HELD_ON_LEGACY);
    }

    @Test
    void never_binds_a_second_account() {
        given(discovered(), provisioned())
                .when(inviting(FIRST, OTHER_ACCOUNT, NOW))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(inviting()).thenNothing();
    }

    @Test
    void leaves_a_password_that_its_owner_may_have_chosen_to_no_import() {
        given(waitingForAnAnswer()).when(importing()).thenRefused(STALE_HASH);
        given(waitingForAnAnswer())
                .when(beginning(FIRST, Initiator.IMPORT, NOW))
                .thenRefused(STALE_HASH);
        given(waitingForAnAnswer()).when(beginning()).then(begun());
    }

    @Test
    void is_void_once_a_login_has_written_another_password() {
        given(after(waitingForAnAnswer(), begun(), provisioned()))
                .when(completingTheReset())
                .thenRefused(NOT_INVITED);
    }

    @Test
    void is_over_once_workos_has_been_in_charge() {
        UserMigration back =
                UserMigration.fold(
                        List.of(
                                after(
                                        waitingForAnAnswer(),
                                        routedToWorkOs(RoutingCause.PASSWORD_RESET),
                                        routedBack())));
        assertThat(((OnLegacy) back).ways()).isEqualTo(OnLegacy.Ways.NONE);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(inviting()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(inviting()).thenRefused(ERASED);
    }
}
