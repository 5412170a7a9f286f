package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams;
import dev.segue.application.account.ResetPassword.ResetAnswer;
import dev.segue.application.campaign.Campaign;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.RoutingCause;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ada was invited to choose a new password at WorkOS. */
class InvitedLoginTest {

    private static final Optional<Duration> LATER = Optional.of(Duration.ofSeconds(30));

    private final World world = Campaign.worldOfInvitedAda();

    @Test
    void moves_the_user_with_the_password_that_they_chose() {
        Campaign.adaChooses(world, Example.NEWER);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        assertThat(world.events(world.ada()).getLast())
                .isInstanceOfSatisfying(
                        RoutedToWorkOs.class,
                        e -> assertThat(e.cause()).isEqualTo(RoutingCause.PASSWORD_RESET));
    }

    static Stream<LegacyVerdict> verdictsThatLeaveItToWorkOs() {
        return Stream.of(
                new LegacyVerdict.Invalid(),
                new LegacyVerdict.Ambiguous(),
                new LegacyVerdict.NoSuchUser(),
                new LegacyVerdict.NoPassword(),
                new LegacyVerdict.ResetRequired(false),
                new LegacyVerdict.ResetRequired(true));
    }

    @ParameterizedTest
    @MethodSource("verdictsThatLeaveItToWorkOs")
    void is_tried_wherever_legacy_says_no(LegacyVerdict verdict) {
        Campaign.adaChooses(world, Example.NEWER);
        world.legacy().answerNext(verdict);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    static Stream<LegacyVerdict> verdictsThatStand() {
        return Stream.of(
                new LegacyVerdict.Disabled(),
                new LegacyVerdict.Locked(LATER),
                new LegacyVerdict.Throttled(LATER),
                new LegacyVerdict.Unconfirmed(),
                new LegacyVerdict.Unavailable(Outage.of("down")),
                new LegacyVerdict.Misconfigured(Outage.of("a key is wrong")));
    }

    @ParameterizedTest
    @MethodSource("verdictsThatStand")
    void shows_workos_no_password_where_legacy_says_anything_else(LegacyVerdict verdict) {
        Campaign.adaChooses(world, Example.NEWER);
        world.legacy().answerNext(verdict);
        world.adaLogsIn(Example.NEWER);
        assertThat(world.workOs().passwordsShown()).isEmpty();
    }

    @Test
    void moves_the_user_as_before_with_the_password_that_legacy_accepts() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void says_what_legacy_said_where_workos_says_no_as_well() {
        assertThat(world.adaLogsIn(Example.WRONG)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().passwordsShown()).containsExactly(Example.WRONG.secret());
        world.legacy().answerNext(new LegacyVerdict.ResetRequired(false));
        assertThat(world.adaLogsIn(Example.WRONG)).isEqualTo(new LoginAnswer.ResetDue());
    }

    static Stream<Arguments> troubles() {
        Outage outage = new Outage("down", LATER);
        return Stream.of(
                Arguments.of(
                        new WorkOsLogin.Throttled(LATER), new LoginAnswer.TooManyAttempts(LATER)),
                Arguments.of(
                        new WorkOsLogin.Unanswered(outage), new LoginAnswer.Unavailable(LATER)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void calls_no_password_wrong_that_workos_has_not_said_no_to(
            WorkOsLogin trouble, LoginAnswer answer) {
        world.workOs().faults().answerNextLogin(trouble);
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(answer);
    }

    @Test
    void does_not_let_in_by_another_account_than_the_users() {
        world.workOs()
                .faults()
                .answerNextLogin(
                        new WorkOsLogin.SignedIn(
                                FakeWorkOs.session(
                                        World.empty()
                                                .workOs()
                                                .add(Example.email("x"), true, Optional.empty())
                                                .withId(new WorkOsUserId("user_x")))));
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
    }

    @Test
    void hands_on_a_step_once_it_is_clear_whose_it_is() {
        WorkOsStep step = FakeWorkOs.step(WorkOsStep.Kind.EMAIL_VERIFICATION);
        world.workOs().faults().answerNextLogin(new WorkOsLogin.StepRequired(step));
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.WorkOsStepDue(step));
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void does_not_hand_on_a_step_of_somebody_else_who_has_the_address_now() {
        WorkOsStep step = FakeWorkOs.step(WorkOsStep.Kind.EMAIL_VERIFICATION);
        world.workOs().delete(world.workOs().accounts().getFirst().id());
        world.workOs().add(Example.email("ada"), true, Optional.empty());
        world.workOs().faults().answerNextLogin(new WorkOsLogin.StepRequired(step));
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.Rejected());
    }

    @Test
    void waits_for_an_operator_who_holds_the_user() {
        Campaign.adaChooses(world, Example.NEWER);
        world.node()
                .routing()
                .sendBack(world.ada(), new Operator("grace"), new Reason("practice"), false);
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.workOs().passwordsShown()).isEmpty();
    }

    @Test
    void gives_way_to_an_operator_who_steps_in() {
        Campaign.adaChooses(world, Example.NEWER);
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.AUTHENTICATE,
                        () ->
                                world.node()
                                        .routing()
                                        .sendBack(
                                                world.ada(),
                                                new Operator("grace"),
                                                new Reason("practice"),
                                                false));
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.NotMoved());
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
    }

    @Test
    void waits_for_a_login_that_is_writing_another_password() {
        Campaign.adaChooses(world, Example.NEWER);
        new UserStreams(world.ledger())
                .carryOut(
                        new BeginProvisioning(
                                world.ada(),
                                new OperationId(UUID.randomUUID()),
                                Initiator.LOGIN,
                                Duration.ofSeconds(60),
                                world.clock().instant()));
        assertThat(world.adaLogsIn(Example.NEWER)).isEqualTo(new LoginAnswer.NotMoved());
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void is_not_by_a_password_that_a_login_wrote_and_legacy_has_forgotten() {
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        world.adaLogsIn(Example.PASSWORD);
        world.legacy().setPassword(Example.id("ada"), Example.NEWER);
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.Rejected());
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void is_mailed_by_workos_again_when_the_password_is_forgotten() {
        assertThat(world.node().resetPassword().request(Example.email("ada")))
                .isEqualTo(new ResetAnswer.Accepted());
        assertThat(world.workOs().resetsMailed()).hasSize(2);
        assertThat(world.legacy().resetsMailed()).isEmpty();
        Campaign.adaChooses(world, Example.NEWER);
        assertThat(world.adaLogsIn(Example.NEWER)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void follows_the_user_to_a_new_address() {
        Campaign.adaChooses(world, Example.NEWER);
        world.node().changeEmail().change(world.ada(), Example.email("lovelace"), true);
        assertThat(world.logsIn(Example.email("lovelace"), Example.NEWER))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void is_for_nobody_who_was_not_invited() {
        World uninvited = Campaign.worldOfAda();
        uninvited.adaLogsIn(Example.WRONG);
        assertThat(uninvited.workOs().calls()).isEmpty();
        assertThat(((OnLegacy) uninvited.state(uninvited.ada())).parked())
                .contains(ParkReason.RESET_NEEDED);
    }
}
