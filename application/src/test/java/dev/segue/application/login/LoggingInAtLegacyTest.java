package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user on legacy hears, and that WorkOS hears of none of it unless the password is right.
 */
class LoggingInAtLegacyTest {

    private static final Optional<Duration> LATER = Optional.of(Duration.ofSeconds(30));
    private static final Outage OUTAGE = new Outage("legacy is unwell", LATER);

    private final World world = World.withAda();

    static Stream<Arguments> verdicts() {
        return Stream.of(
                Arguments.of(new LegacyVerdict.Invalid(), new LoginAnswer.Rejected()),
                Arguments.of(new LegacyVerdict.NoSuchUser(), new LoginAnswer.Rejected()),
                Arguments.of(new LegacyVerdict.Ambiguous(), new LoginAnswer.Rejected()),
                Arguments.of(new LegacyVerdict.Disabled(), new LoginAnswer.Rejected()),
                Arguments.of(new LegacyVerdict.NoPassword(), new LoginAnswer.Rejected()),
                Arguments.of(
                        new LegacyVerdict.Locked(LATER), new LoginAnswer.TooManyAttempts(LATER)),
                Arguments.of(
                        new LegacyVerdict.Throttled(LATER), new LoginAnswer.TooManyAttempts(LATER)),
                Arguments.of(
                        new LegacyVerdict.SecondFactorRequired(new Token("go on")),
                        new LoginAnswer.LegacySecondFactorDue(new Token("go on"))),
                Arguments.of(new LegacyVerdict.ResetRequired(true), new LoginAnswer.ResetDue()),
                Arguments.of(new LegacyVerdict.ResetRequired(false), new LoginAnswer.ResetDue()),
                Arguments.of(new LegacyVerdict.Unconfirmed(), new LoginAnswer.ConfirmationDue()),
                Arguments.of(
                        new LegacyVerdict.Unavailable(OUTAGE), new LoginAnswer.Unavailable(LATER)),
                Arguments.of(
                        new LegacyVerdict.Misconfigured(OUTAGE),
                        new LoginAnswer.Unavailable(LATER)));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void answers_what_legacy_says_and_moves_nobody(LegacyVerdict verdict, LoginAnswer answer) {
        world.legacy().answerNext(verdict);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(answer);
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(world.ledger().streams()).isEmpty();
        assertThat(world.people().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void alarms_the_operator_of_outages_alone(LegacyVerdict verdict, LoginAnswer answer) {
        world.legacy().answerNext(verdict);
        world.adaLogsIn(Example.PASSWORD);
        boolean outage = answer instanceof LoginAnswer.Unavailable;
        assertThat(world.alarms().raised().contains(Alarm.Side.LEGACY)).isEqualTo(outage);
    }

    @Test
    void has_a_case_for_each_of_the_thirteen_verdicts() {
        long others = LegacyVerdict.class.getPermittedSubclasses().length - 1L;
        assertThat(verdicts().map(row -> row.get()[0].getClass()).distinct()).hasSize((int) others);
    }

    @Test
    void never_shows_workos_a_password_that_legacy_refused() {
        world.adaLogsIn(Example.WRONG);
        assertThat(world.legacy().passwordsShown()).containsExactly(Example.WRONG.secret());
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void asks_legacy_without_a_password_whether_it_knows_a_stranger() {
        assertThat(world.logsIn(Example.email("nobody"), Example.PASSWORD))
                .isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.legacy().passwordsShown()).isEmpty();
        assertThat(world.legacy().lookUps()).isEqualTo(1);
        assertThat(world.workOs().passwordsShown()).hasSize(1);
    }

    @Test
    void shows_no_side_the_password_of_a_stranger_while_legacy_is_down() {
        world.legacy().goDown();
        assertThat(world.adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.Unavailable.class);
        assertThat(world.legacy().passwordsShown()).isEmpty();
        assertThat(world.workOs().passwordsShown()).isEmpty();
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.LEGACY);
    }
}
