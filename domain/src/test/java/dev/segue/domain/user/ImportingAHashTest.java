package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.FIRST;
import static dev.segue.domain.user.Ada.LEASE;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.hashImported;
import static dev.segue.domain.user.Ada.importing;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOsByImport;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.STALE_HASH;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportingAHashTest {

    @Test
    void binds_records_the_hash_and_flips() {
        given(discovered())
                .when(importing())
                .then(provisioned(), hashImported(), routedToWorkOsByImport());
    }

    @Test
    void needs_no_attempt_but_respects_that_of_a_login() {
        given(discovered(), begun(SECOND, NOW))
                .when(importing())
                .thenRefused(PROVISIONING_IN_PROGRESS);
        given(discovered(), begun(SECOND, NOW.minus(LEASE)))
                .when(importing())
                .then(provisioned(), hashImported(), routedToWorkOsByImport());
    }

    @Test
    void completes_its_own_attempt() {
        given(discovered(), begun())
                .when(importing())
                .then(provisioned(), hashImported(), routedToWorkOsByImport());
    }

    @Test
    void moves_whoever_waits_for_an_operator() {
        given(discovered(), parked(ParkReason.EMAIL_HELD_UNPROVEN))
                .when(importing())
                .then(provisioned(), hashImported(), routedToWorkOsByImport());
    }

    @Test
    void is_refused_while_an_operator_holds_the_user() {
        given(discovered(), routedBack()).when(importing()).thenRefused(HELD_ON_LEGACY);
    }

    @Test
    void never_binds_a_second_account() {
        given(discovered(), begun(), provisioned())
                .when(importing(FIRST, OTHER_ACCOUNT, NOW))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void refuses_a_hash_that_was_read_before_a_reset() {
        given(discovered(), resetRequested(Authority.LEGACY))
                .when(importing(FIRST, ACCOUNT, NOW.minusSeconds(1)))
                .thenRefused(STALE_HASH);
    }

    @Test
    void refuses_a_hash_that_was_read_while_a_reset_link_was_open() {
        given(discovered(), resetRequested(Authority.LEGACY, NOW.minus(Duration.ofHours(23))))
                .when(importing(FIRST, ACCOUNT, NOW))
                .thenRefused(STALE_HASH);
    }

    @Test
    void trusts_a_hash_that_was_read_after_every_reset_link_had_run_out() {
        given(discovered(), resetRequested(Authority.LEGACY, NOW.minus(Duration.ofHours(24))))
                .when(importing(FIRST, ACCOUNT, NOW))
                .then(provisioned(), hashImported(), routedToWorkOsByImport());
    }

    @Test
    void refuses_a_hash_that_is_older_than_the_password_at_the_account() {
        given(discovered(), begun(), provisioned(), parked(ParkReason.OUT_OF_BUDGET))
                .when(importing(FIRST, ACCOUNT, NOW.minusSeconds(1)))
                .thenRefused(STALE_HASH);
    }

    @Test
    void refuses_a_hash_that_was_read_while_workos_was_in_charge() {
        given(after(moved(), routedBack(), released()))
                .when(importing(FIRST, ACCOUNT, NOW.minusSeconds(1)))
                .thenRefused(STALE_HASH);
    }

    @Test
    void never_trusts_an_older_hash_because_of_a_later_event() {
        given(
                        discovered(),
                        resetRequested(Authority.LEGACY),
                        begun(),
                        provisioned(),
                        routedBack(),
                        released())
                .when(importing(FIRST, ACCOUNT, NOW.plusSeconds(1)))
                .thenRefused(STALE_HASH);
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(importing()).thenNothing();
        given(moved()).when(importing(FIRST, OTHER_ACCOUNT, NOW)).thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(importing()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(importing()).thenRefused(ERASED);
    }
}
