package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.beginning;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completing;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.escrowed;
import static dev.segue.domain.user.Ada.escrowing;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.parking;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.STALE_HASH;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingAHashInEscrowTest {

    @Test
    void is_recorded_with_the_time_of_the_export_and_moves_nobody() {
        UserMigration after =
                given(discovered())
                        .when(escrowing(NOW.minusSeconds(60)), parking(ParkReason.IN_ESCROW))
                        .then(escrowed(NOW.minusSeconds(60)), parked(ParkReason.IN_ESCROW));
        assertThat(after.authority()).isEqualTo(Authority.LEGACY);
        assertThat(((OnLegacy) after).ways().escrowed()).contains(NOW.minusSeconds(60));
    }

    @Test
    void is_recorded_once_for_one_export_and_again_for_a_newer_one() {
        given(discovered(), escrowed()).when(escrowing()).thenNothing();
        given(discovered(), escrowed()).when(escrowing(NOW.minusSeconds(1))).thenNothing();
        given(discovered(), escrowed())
                .when(escrowing(NOW.plusSeconds(1)))
                .then(escrowed(NOW.plusSeconds(1)));
    }

    @Test
    void is_refused_for_a_hash_that_was_read_before_a_reset() {
        given(discovered(), resetRequested(Authority.LEGACY))
                .when(escrowing())
                .thenRefused(STALE_HASH);
    }

    @Test
    void is_refused_for_a_hash_that_is_older_than_the_password_at_the_account() {
        given(discovered(), begun(), provisioned())
                .when(escrowing(NOW.minusSeconds(1)))
                .thenRefused(STALE_HASH);
    }

    @Test
    void holds_for_a_user_whom_an_operator_keeps_on_legacy_until_their_release() {
        given(discovered(), routedBack()).when(escrowing()).then(escrowed());
        given(discovered(), routedBack(), escrowed(), released()).when(beginning()).then(begun());
    }

    @Test
    void does_not_disturb_an_attempt_under_way() {
        given(discovered(), begun()).when(escrowing()).then(escrowed());
        given(discovered(), begun(), escrowed())
                .when(completing())
                .then(provisioned(), routedToWorkOs());
    }

    @Test
    void lets_the_next_login_begin_to_move_the_user() {
        given(discovered(), escrowed(), parked(ParkReason.IN_ESCROW))
                .when(beginning())
                .then(begun());
    }

    @Test
    void is_forgotten_once_workos_has_been_in_charge() {
        UserMigration back =
                UserMigration.fold(
                        List.of(
                                discovered(),
                                escrowed(),
                                begun(),
                                provisioned(),
                                routedToWorkOs(),
                                routedBack()));
        assertThat(((OnLegacy) back).ways().escrowed()).isEqualTo(Optional.empty());
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(escrowing()).thenNothing();
        given(after(moved(), resetRequested(Authority.WORKOS))).when(escrowing()).thenNothing();
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(escrowing()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(escrowing()).thenRefused(ERASED);
    }
}
