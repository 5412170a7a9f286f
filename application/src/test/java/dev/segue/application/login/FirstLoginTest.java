package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeLegacy;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.ProvisioningBegun;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FirstLoginTest {

    private final World world = World.withAda();

    @Test
    void moves_the_user_with_the_password_that_legacy_accepted() {
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.events(world.ada()))
                .extracting(UserEvent::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly(
                        UserDiscovered.class.getSimpleName(),
                        UserAuthenticatedLegacy.class.getSimpleName(),
                        ProvisioningBegun.class.getSimpleName(),
                        UserProvisioned.class.getSimpleName(),
                        RoutedToWorkOs.class.getSimpleName());
    }

    @Test
    void gives_the_account_the_legacy_id_the_email_and_the_password() {
        world.adaLogsIn(Example.PASSWORD);
        WorkOsAccount account = world.workOs().accounts().getFirst();
        assertThat(account.externalId()).contains(ExternalId.of(Example.id("ada")));
        assertThat(account.email().sameAs(Example.email("ada"))).isTrue();
        assertThat(account.emailVerified()).isTrue();
        assertThat(account.credential()).isEqualTo(new Credential.Proven(Example.PASSWORD));
    }

    @Test
    void writes_the_intent_before_anything_is_written_at_workos() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () ->
                                assertThat(world.state(world.ada()))
                                        .isInstanceOfSatisfying(
                                                OnLegacy.class,
                                                s -> assertThat(s.attempt()).isPresent()));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void does_not_flip_before_workos_has_confirmed_the_password() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.AUTHENTICATE,
                        () ->
                                assertThat(world.state(world.ada()).authority())
                                        .isEqualTo(Authority.LEGACY));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void carries_over_that_an_address_is_unverified_and_hands_on_the_step() {
        world.with(Example.withEmail(Example.ada(), Example.email("ada"), false));
        world.workOs().faults().wantVerifiedEmails();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isEqualTo(
                        new LoginAnswer.WorkOsStepDue(
                                FakeWorkOs.step(WorkOsStep.Kind.EMAIL_VERIFICATION)));
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        StepAnswer code = new StepAnswer.VerifyEmail(new Token("pending"), new Token("123456"));
        assertThat(world.node().logIn().resume(code, Example.CLIENT))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    static Stream<Arguments> confirmations() {
        WorkOsUserId stranger = new WorkOsUserId("user_stranger");
        WorkOsAccount other =
                World.empty().workOs().add(Example.email("x"), true, Optional.empty());
        WorkOsStep theirs =
                new WorkOsStep(
                        WorkOsStep.Kind.MFA_ENROLLMENT,
                        new Token("pending"),
                        Optional.of(stranger),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return Stream.of(
                Arguments.of(
                        new WorkOsLogin.Rejected(new ErrorCode("invalid_credentials")),
                        ParkReason.CREDENTIAL_NOT_CONFIRMED),
                Arguments.of(
                        new WorkOsLogin.SignedIn(
                                FakeWorkOs.session(
                                        new WorkOsAccount(
                                                stranger,
                                                Optional.empty(),
                                                other.email(),
                                                true,
                                                other.credential(),
                                                0))),
                        ParkReason.CREDENTIAL_NOT_CONFIRMED),
                Arguments.of(
                        new WorkOsLogin.StepRequired(theirs), ParkReason.CREDENTIAL_NOT_CONFIRMED),
                Arguments.of(
                        new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")),
                        ParkReason.PASSWORD_LOGIN_OFF),
                Arguments.of(new WorkOsLogin.Throttled(Optional.empty()), ParkReason.OUT_OF_BUDGET),
                Arguments.of(
                        new WorkOsLogin.Unanswered(Outage.of("down")),
                        ParkReason.WORKOS_UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("confirmations")
    void binds_but_does_not_flip_without_a_confirmation(WorkOsLogin outcome, ParkReason reason) {
        world.workOs().faults().answerNextLogin(outcome);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(reason);
        assertThat(onLegacy().account()).isPresent();
        assertNextLoginMoves(reason);
    }

    static Stream<Arguments> creations() {
        return Stream.of(
                Arguments.of(new Creation.PasswordRefused(), ParkReason.PASSWORD_REFUSED),
                Arguments.of(new Creation.HashRefused(), ParkReason.HASH_REFUSED),
                Arguments.of(
                        new Creation.Refused(new ErrorCode("nope")), ParkReason.REFUSED_BY_WORKOS),
                Arguments.of(new Creation.OutOfBudget(Outage.of("429")), ParkReason.OUT_OF_BUDGET));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void leaves_the_user_on_legacy_when_workos_will_not_have_them(
            Creation outcome, ParkReason reason) {
        world.workOs().faults().answerNextWrite(outcome);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(reason);
        assertThat(world.workOs().accounts()).isEmpty();
        assertNextLoginMoves(reason);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void leaves_the_user_on_legacy_when_workos_will_not_have_the_change(
            Creation outcome, ParkReason reason) {
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        world.adaLogsIn(Example.PASSWORD);
        world.workOs().faults().answerNextWrite(outcome);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(reason);
    }

    @Test
    void leaves_the_user_on_legacy_while_workos_is_down() {
        world.workOs().faults().goDown();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.WORKOS_UNAVAILABLE);
        world.workOs().faults().comeUp();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void finds_the_account_whose_creation_was_not_answered() {
        world.workOs().faults().loseAnswers(1);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.workOs().calls(WorkOsCall.CREATE)).as("never sent twice").isEqualTo(1);
    }

    @Test
    void creates_at_the_next_login_the_account_whose_creation_never_arrived() {
        world.workOs().faults().loseRequests(WorkOsCall.CREATE, 1);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.WORKOS_UNAVAILABLE);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void stays_on_legacy_with_a_second_factor() {
        world.with(Example.withSecondFactor(Example.ada()));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertParked(ParkReason.SECOND_FACTOR);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void moves_a_user_without_an_email_under_the_one_they_logged_in_with() {
        world.legacy()
                .answerNext(
                        new LegacyVerdict.Valid(
                                Example.withoutEmail(Example.ada()), FakeLegacy.session()));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().account(Example.email("ada")).orElseThrow().emailVerified())
                .isFalse();
    }

    private void assertNextLoginMoves(ParkReason reason) {
        LoginAnswer next = world.adaLogsIn(Example.PASSWORD);
        boolean waits = reason.retry() == ParkReason.Retry.OPERATOR;
        assertThat(next)
                .isInstanceOf(
                        waits
                                ? LoginAnswer.SignedInAtLegacy.class
                                : LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.recorded(UserAuthenticatedLegacy.class)).isEqualTo(2);
    }

    private void assertParked(ParkReason reason) {
        assertThat(onLegacy().parked()).contains(reason);
        assertThat(onLegacy().attempt()).isEmpty();
    }

    private OnLegacy onLegacy() {
        return (OnLegacy) world.state(world.ada());
    }
}
