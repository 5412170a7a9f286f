package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ada has moved: WorkOS answers, and legacy hears of none of it. */
class LoggingInAtWorkOsTest {

    private static final Optional<Duration> LATER = Optional.of(Duration.ofSeconds(30));
    private static final ErrorCode CODE = new ErrorCode("some_code");
    private static final WorkOsStep STEP = FakeWorkOs.step(WorkOsStep.Kind.MFA_CHALLENGE);

    private final World world = World.withAda();

    @BeforeEach
    void ada_moves() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(
                        new WorkOsLogin.StepRequired(STEP), new LoginAnswer.WorkOsStepDue(STEP)),
                Arguments.of(new WorkOsLogin.Rejected(CODE), new LoginAnswer.Rejected()),
                Arguments.of(
                        new WorkOsLogin.Throttled(LATER), new LoginAnswer.TooManyAttempts(LATER)),
                Arguments.of(new WorkOsLogin.NotByPassword(CODE), new LoginAnswer.NotByPassword()),
                Arguments.of(
                        new WorkOsLogin.Unanswered(new Outage("WorkOS is unwell", LATER)),
                        new LoginAnswer.Unavailable(LATER)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void answers_what_workos_says(WorkOsLogin outcome, LoginAnswer answer) {
        world.workOs().faults().answerNextLogin(outcome);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(answer);
        assertThat(world.legacy().passwordsShown()).as("the first login's alone").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void answers_what_workos_says_to_a_further_step(WorkOsLogin outcome, LoginAnswer answer) {
        world.workOs().faults().answerNextLogin(outcome);
        StepAnswer code = new StepAnswer.VerifyEmail(new Token("pending"), new Token("123456"));
        assertThat(world.node().logIn().resume(code, Example.CLIENT)).isEqualTo(answer);
    }

    @Test
    void has_a_case_for_every_outcome() {
        assertThat(outcomes().count() + 1)
                .isEqualTo(WorkOsLogin.class.getPermittedSubclasses().length);
    }

    @Test
    void signs_in_with_the_password_that_moved() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.recorded(UserAuthenticatedLegacy.class)).isEqualTo(1);
    }

    @Test
    void never_falls_back_to_legacy_when_workos_is_down() {
        world.workOs().faults().goDown();
        assertThat(world.adaLogsIn(Example.PASSWORD)).isInstanceOf(LoginAnswer.Unavailable.class);
        assertThat(world.legacy().passwordsShown()).hasSize(1);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.WORKOS);
    }

    @Test
    void does_not_need_legacy_at_all() {
        world.legacy().goDown();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.adaLogsIn(Example.WRONG)).isEqualTo(new LoginAnswer.Rejected());
    }
}
