package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.ADA;
import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE_ENDS;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.SUPERSEDED;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletingAFirstLoginTest {

    @Test
    void binds_the_account_and_flips() {
        given(discovered(), begun()).when(completing()).then(provisioned(), routedToWorkOs());
    }

    @Test
    void leaves_the_user_on_workos() {
        assertThat(UserMigration.fold(List.of(moved())))
                .isEqualTo(new OnWorkOs(ACCOUNT, false, false));
    }

    @Test
    void is_accepted_late_as_long_as_nobody_took_over() {
        given(discovered(), begun())
                .when(completing(FIRST, ACCOUNT, LEASE_ENDS.plusSeconds(60)))
                .then(
                        new UserProvisioned(
                                ADA, ACCOUNT, Binding.CREATED, LEASE_ENDS.plusSeconds(60)),
                        new RoutedToWorkOs(
                                ADA, RoutingCause.FIRST_LOGIN, LEASE_ENDS.plusSeconds(60)));
    }

    @Test
    void is_refused_once_a_newer_attempt_has_taken_over() {
        given(discovered(), begun(), begun(SECOND, LEASE_ENDS))
                .when(completing())
                .thenRefused(SUPERSEDED);
    }

    @Test
    void is_refused_once_an_operator_has_stepped_in() {
        given(discovered(), begun(), routedBack()).when(completing()).thenRefused(SUPERSEDED);
        given(discovered(), begun(), routedBack(), released())
                .when(completing())
                .thenRefused(SUPERSEDED);
    }

    @Test
    void is_refused_without_an_attempt() {
        given(discovered()).when(completing()).thenRefused(SUPERSEDED);
    }

    @Test
    void never_binds_a_second_account() {
        given(discovered(), begun(), provisioned(), parked(ParkReason.OUT_OF_BUDGET), begun())
                .when(completing(FIRST, OTHER_ACCOUNT, NOW))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_recorded_once_however_often_it_is_asked_for() {
        given(moved()).when(completing()).thenNothing();
    }

    @Test
    void is_refused_for_another_account_than_the_one_in_charge() {
        given(moved()).when(completing(FIRST, OTHER_ACCOUNT, NOW)).thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(completing()).thenRefused(UNKNOWN_USER);
        given(discovered(), begun(), erased()).when(completing()).thenRefused(ERASED);
    }
}
