package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Creation;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Escrow on standby: legacy is asked first. */
class EscrowLoginTest {

    private static final Outage OUTAGE = Outage.of("the grant is off");

    private final World world = Escrowed.adaWithoutLegacy();

    @Test
    void moves_the_user_with_the_password_that_the_hash_proves() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void destroys_the_hash_with_the_move() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.escrow().size()).isZero();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void does_not_say_that_legacy_had_proved_the_password() {
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.recorded(UserAuthenticatedLegacy.class)).isZero();
    }

    @Test
    void shows_workos_no_password_that_the_hash_does_not_prove() {
        assertThat(world.adaLogsIn(Example.WRONG)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.escrow().size()).isEqualTo(1);
    }

    @Test
    void leaves_the_user_to_legacy_while_legacy_verifies() {
        World verifying = Escrowed.ada();
        assertThat(verifying.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(verifying.recorded(UserAuthenticatedLegacy.class)).isEqualTo(1);
        assertThat(verifying.escrow().size()).isZero();
    }

    @Test
    void decides_where_legacy_cannot_be_asked_any_more() {
        world.legacy().answerNext(new LegacyVerdict.Misconfigured(OUTAGE));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.LEGACY);
    }

    @Test
    void does_not_call_a_password_wrong_that_legacy_could_not_be_asked_about() {
        world.legacy().answerNext(new LegacyVerdict.Misconfigured(OUTAGE));
        assertThat(world.adaLogsIn(Example.WRONG)).isInstanceOf(LoginAnswer.Unavailable.class);
    }

    static Stream<LegacyVerdict> verdictsThatStand() {
        return Stream.of(
                new LegacyVerdict.Invalid(),
                new LegacyVerdict.Ambiguous(),
                new LegacyVerdict.NoSuchUser(),
                new LegacyVerdict.Disabled(),
                new LegacyVerdict.Locked(Optional.empty()),
                new LegacyVerdict.Throttled(Optional.empty()),
                new LegacyVerdict.ResetRequired(false),
                new LegacyVerdict.Unconfirmed(),
                new LegacyVerdict.Unavailable(OUTAGE));
    }

    @ParameterizedTest
    @MethodSource("verdictsThatStand")
    void never_overrules_a_legacy_that_verifies(LegacyVerdict verdict) {
        world.legacy().answerNext(verdict);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isNotInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.escrow().size()).isEqualTo(1);
    }

    @Test
    void never_uses_a_hash_that_a_reset_has_made_stale() {
        world.node().resetPassword().request(Example.email("ada"));
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void never_lets_in_who_was_disabled_at_legacy_before_or_after_the_export() {
        world.legacy().edit(Example.id("ada"), Example::disabled);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());

        World exported = World.withAda();
        Escrowed.deposit(exported, Example.disabled(Example.ada()), Example.PASSWORD);
        exported.legacy().losePassword(Example.id("ada"));
        assertThat(exported.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(exported.workOs().calls()).isEmpty();
    }

    @Test
    void never_lets_in_who_is_gone_at_legacy_or_whose_address_is_somebody_elses_there() {
        world.legacy().delete(Example.id("ada"));
        world.legacy().answerNext(new LegacyVerdict.NoPassword());
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());

        world.with(Example.withEmail(Example.user("eve"), Example.email("ada"), true));
        world.legacy().answerNext(new LegacyVerdict.NoPassword());
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void leaves_alone_whom_an_operator_holds_until_the_release() {
        Operator grace = new Operator("grace");
        Reason reason = new Reason("practice");
        world.node().routing().sendBack(world.ada(), grace, reason, false);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        world.node().routing().release(world.ada(), grace, reason);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void parks_for_an_operator_whoever_has_a_second_factor() {
        world.legacy().edit(Example.id("ada"), Example::withSecondFactor);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.NotMoved());
        assertThat(onLegacy().parked()).contains(ParkReason.SECOND_FACTOR);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void says_that_the_user_is_not_moved_yet_while_workos_is_down() {
        world.workOs().faults().goDown();
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.NotMoved());
        assertThat(world.escrow().size()).isEqualTo(1);
        world.workOs().faults().comeUp();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void can_be_repeated_where_workos_did_not_confirm_the_password() {
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.NotMoved());
        assertThat(onLegacy().parked()).contains(ParkReason.OUT_OF_BUDGET);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void asks_for_a_new_password_where_workos_refuses_this_one() {
        world.workOs().faults().answerNextWrite(new Creation.PasswordRefused());
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.ResetDue());
    }

    @Test
    void moves_the_user_under_the_address_that_they_have_changed_to() {
        world.node().changeEmail().change(world.ada(), Example.email("lovelace"), true);
        assertThat(world.logsIn(Example.email("lovelace"), Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().account(Example.email("lovelace")).orElseThrow().emailVerified())
                .isTrue();
    }

    @Test
    void allows_ten_guesses_a_minute() {
        LogIn node = world.node().logIn();
        LoginRequest wrong = request(Example.WRONG);
        IntStream.range(0, 10).forEach(i -> node.logIn(wrong));
        assertThat(node.logIn(request(Example.PASSWORD)))
                .isInstanceOfSatisfying(
                        LoginAnswer.TooManyAttempts.class,
                        tooMany -> assertThat(tooMany.retryAfter().orElseThrow()).isPositive());
        world.clock().advance(Duration.ofMinutes(1));
        assertThat(node.logIn(request(Example.PASSWORD)))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    private static LoginRequest request(Password password) {
        return new LoginRequest(Example.email("ada"), password, Example.CLIENT);
    }

    private OnLegacy onLegacy() {
        return (OnLegacy) world.state(world.ada());
    }
}
