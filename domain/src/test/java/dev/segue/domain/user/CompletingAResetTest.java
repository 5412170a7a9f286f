package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.ACCOUNT;
import static dev.segue.domain.user.Ada.LEASE;
import static dev.segue.domain.user.Ada.NOW;
import static dev.segue.domain.user.Ada.OTHER_ACCOUNT;
import static dev.segue.domain.user.Ada.SECOND;
import static dev.segue.domain.user.Ada.after;
import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.completingTheReset;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.forcingBack;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Ada.routingBack;
import static dev.segue.domain.user.Ada.waitingForAnAnswer;
import static dev.segue.domain.user.Scenario.given;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.AWAITS_OPERATOR;
import static dev.segue.domain.user.UserRefusal.ERASED;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.NOT_INVITED;
import static dev.segue.domain.user.UserRefusal.PASSWORD_CHANGED_AT_WORKOS;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import org.junit.jupiter.api.Test;

class CompletingAResetTest {

    @Test
    void moves_an_invited_user() {
        given(waitingForAnAnswer())
                .when(completingTheReset())
                .then(routedToWorkOs(RoutingCause.PASSWORD_RESET));
    }

    @Test
    void remembers_that_legacy_knows_an_older_password() {
        UserEvent[] reset =
                after(waitingForAnAnswer(), routedToWorkOs(RoutingCause.PASSWORD_RESET));
        given(reset).when(routingBack()).thenRefused(PASSWORD_CHANGED_AT_WORKOS);
        given(reset).when(forcingBack()).then(routedBack());
    }

    @Test
    void is_refused_for_whoever_was_not_invited() {
        given(discovered(), provisioned()).when(completingTheReset()).thenRefused(NOT_INVITED);
        given(discovered()).when(completingTheReset()).thenRefused(NOT_INVITED);
    }

    @Test
    void is_refused_for_an_account_that_is_not_the_users() {
        given(waitingForAnAnswer())
                .when(completingTheReset(OTHER_ACCOUNT, NOW))
                .thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void waits_for_a_login_that_is_writing_another_password() {
        given(after(waitingForAnAnswer(), begun(SECOND, NOW)))
                .when(completingTheReset())
                .thenRefused(PROVISIONING_IN_PROGRESS);
        given(after(waitingForAnAnswer(), begun(SECOND, NOW)))
                .when(completingTheReset(ACCOUNT, NOW.plus(LEASE)))
                .thenAccepted();
    }

    @Test
    void is_refused_while_an_operator_holds_the_user_and_holds_after_the_release() {
        given(after(waitingForAnAnswer(), routedBack()))
                .when(completingTheReset())
                .thenRefused(HELD_ON_LEGACY);
        given(after(waitingForAnAnswer(), routedBack(), released()))
                .when(completingTheReset())
                .then(routedToWorkOs(RoutingCause.PASSWORD_RESET));
    }

    @Test
    void is_refused_for_whoever_has_come_to_wait_for_an_operator() {
        given(after(waitingForAnAnswer(), parked(ParkReason.SECOND_FACTOR)))
                .when(completingTheReset())
                .thenRefused(AWAITS_OPERATOR);
    }

    @Test
    void has_nothing_to_do_for_a_user_who_has_moved() {
        given(moved()).when(completingTheReset()).thenNothing();
        given(moved()).when(completingTheReset(OTHER_ACCOUNT, NOW)).thenRefused(ACCOUNT_MISMATCH);
    }

    @Test
    void is_refused_for_users_unknown_or_erased() {
        given().when(completingTheReset()).thenRefused(UNKNOWN_USER);
        given(discovered(), erased()).when(completingTheReset()).thenRefused(ERASED);
    }
}
