package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.World;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Escrow in charge: legacy is out of service for passwords. */
class EscrowInChargeTest {

    private final World world = Escrowed.ada();
    private final LogIn logIn = world.node(NodeSettings.usual().withEscrowInCharge()).logIn();

    @Test
    void moves_the_user_without_showing_legacy_the_password() {
        world.legacy().answerNext(new LegacyVerdict.Locked(Optional.empty()));
        assertThat(adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.legacy().passwordsShown()).isEmpty();
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void moves_the_user_while_legacy_is_down() {
        world.legacy().goDown();
        assertThat(adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().account(Example.email("ada")).orElseThrow().emailVerified())
                .isTrue();
    }

    @Test
    void does_not_call_a_new_address_verified_while_legacy_is_down() {
        world.node().changeEmail().change(world.ada(), Example.email("lovelace"), true);
        world.legacy().goDown();
        assertThat(
                        logIn.logIn(
                                new LoginRequest(
                                        Example.email("lovelace"),
                                        Example.PASSWORD,
                                        Example.CLIENT)))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().account(Example.email("lovelace")).orElseThrow().emailVerified())
                .isFalse();
    }

    @Test
    void asks_legacy_where_the_hash_does_not_match() {
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.recorded(UserAuthenticatedLegacy.class)).isEqualTo(1);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void asks_legacy_where_there_is_no_hash() {
        world.escrow().destroy(world.ada());
        assertThat(adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.legacy().passwordsShown()).hasSize(1);
    }

    @Test
    void asks_legacy_where_a_reset_has_made_the_hash_stale() {
        world.node().resetPassword().request(Example.email("ada"));
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void never_lets_in_who_was_disabled_at_legacy_since_the_export() {
        world.legacy().edit(Example.id("ada"), Example::disabled);
        assertThat(adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.state(world.ada())).isNotInstanceOf(OnWorkOs.class);
    }

    @Test
    void never_takes_the_hash_of_one_user_for_that_of_another() {
        Password eves = new Password("eve's own");
        Escrowed.deposit(world, Example.user("eve"), eves);
        world.escrow()
                .keep(world.ada(), world.escrow().find(world.subject(Example.id("eve"))).get());
        world.legacy().goDown();
        assertThat(adaLogsIn(eves)).isInstanceOf(LoginAnswer.Unavailable.class);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void checks_a_wrong_password_against_the_hash_once() {
        world.legacy().losePassword(Example.id("ada"));
        IntStream.range(0, Guesses.MOST)
                .forEach(i ->
                        assertThat(adaLogsIn(Example.WRONG)).isEqualTo(new LoginAnswer.Rejected()));
        assertThat(adaLogsIn(Example.WRONG)).isInstanceOf(LoginAnswer.TooManyAttempts.class);
    }

    @Test
    void asks_legacy_nothing_once_there_were_too_many_guesses() {
        IntStream.range(0, Guesses.MOST).forEach(i -> adaLogsIn(Example.WRONG));
        int shown = world.legacy().passwordsShown().size();
        adaLogsIn(Example.PASSWORD);
        assertThat(world.legacy().passwordsShown()).hasSize(shown);
    }

    private LoginAnswer adaLogsIn(Password password) {
        return logIn.logIn(new LoginRequest(Example.email("ada"), password, Example.CLIENT));
    }
}
