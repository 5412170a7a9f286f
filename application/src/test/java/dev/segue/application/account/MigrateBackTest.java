package dev.segue.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.login.Alarm;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grace signed up at WorkOS; Ada was moved there. The legacy provider asks for them. */
class MigrateBackTest {

    private static final EmailAddress GRACE = Example.email("grace");
    private static final BackAnswer REFUSED = new BackAnswer.Refused();

    private final World world = World.withAda();
    private final Subject grace = signedUp();

    private Subject signedUp() {
        world.node()
                .signUp()
                .signUp(
                        new SignUpRequest(
                                GRACE, Example.PASSWORD, PersonName.UNKNOWN, Example.CLIENT));
        return world.people().holding(GRACE).orElseThrow().person().subject();
    }

    @Test
    void gives_an_account_to_whoever_knows_its_password_and_verifies_no_address_by_itself() {
        assertThat(atSignIn(GRACE, Example.PASSWORD))
                .isEqualTo(new BackAnswer.Given(GRACE, false, PersonName.UNKNOWN));

        verify(GRACE);
        assertThat(atSignIn(GRACE, Example.PASSWORD))
                .isEqualTo(new BackAnswer.Given(GRACE, true, PersonName.UNKNOWN));
    }

    @Test
    void gives_moved_users_too_for_whom_legacy_has_nobody_any_more() {
        world.adaLogsIn(Example.PASSWORD);

        assertThat(atSignIn(Example.email("ada"), Example.PASSWORD))
                .isInstanceOf(BackAnswer.Given.class);
    }

    @Test
    void leaves_no_session_behind_and_ends_no_other() {
        world.logsIn(GRACE, Example.PASSWORD);

        atSignIn(GRACE, Example.PASSWORD);

        assertThat(account(GRACE).sessions()).isEqualTo(1);
        assertThat(world.workOs().calls(WorkOsCall.REVOKE_SESSIONS)).isZero();
    }

    @Test
    void tells_the_operator_of_a_session_that_did_not_end() {
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.SIGN_OUT, () -> world.workOs().faults().goDown());

        assertThat(atSignIn(GRACE, Example.PASSWORD)).isInstanceOf(BackAnswer.Given.class);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.WORKOS);
    }

    @Test
    void records_the_copy_once_and_moves_nobody() {
        atSignIn(GRACE, Example.PASSWORD);
        atSignIn(GRACE, Example.PASSWORD);

        assertThat(world.recorded(CopiedToLegacy.class)).isEqualTo(1);
        assertThat(world.logsIn(GRACE, Example.PASSWORD).toString()).contains("AtWorkOs");
    }

    @Test
    void refuses_a_wrong_password_and_records_nothing() {
        assertThat(atSignIn(GRACE, Example.WRONG)).isEqualTo(REFUSED);
        assertThat(world.recorded(CopiedToLegacy.class)).isZero();
    }

    @Test
    void shows_workos_no_password_of_anybody_it_does_not_answer() {
        assertThat(atSignIn(Example.email("nobody"), Example.PASSWORD)).isEqualTo(REFUSED);
        assertThat(atSignIn(Example.email("ada"), Example.PASSWORD)).isEqualTo(REFUSED);
        world.adaLogsIn(Example.PASSWORD);
        world.node()
                .routing()
                .sendBack(world.ada(), new Operator("olga"), new Reason("practice"), true);
        int shown = world.workOs().passwordsShown().size();

        assertThat(atSignIn(Example.email("ada"), Example.PASSWORD)).isEqualTo(REFUSED);
        assertThat(world.workOs().passwordsShown()).hasSize(shown);
    }

    static Stream<WorkOsLogin> otherThanIn() {
        return Stream.of(
                new WorkOsLogin.StepRequired(FakeWorkOs.step(WorkOsStep.Kind.MFA_CHALLENGE)),
                new WorkOsLogin.StepRequired(FakeWorkOs.step(WorkOsStep.Kind.MFA_ENROLLMENT)),
                new WorkOsLogin.StepRequired(FakeWorkOs.step(WorkOsStep.Kind.EMAIL_VERIFICATION)),
                new WorkOsLogin.Rejected(new ErrorCode("invalid_credentials")),
                new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")));
    }

    @ParameterizedTest
    @MethodSource("otherThanIn")
    void refuses_alike_whatever_workos_wants_besides(WorkOsLogin login) {
        world.workOs().faults().answerNextLogin(login);

        assertThat(atSignIn(GRACE, Example.PASSWORD)).isEqualTo(REFUSED);
        assertThat(world.recorded(CopiedToLegacy.class)).isZero();
    }

    @Test
    void refuses_an_account_that_is_not_the_one_that_is_bound() {
        world.workOs().edit(account(GRACE).id(), old -> moved(old, Example.email("left")));
        WorkOsAccount impostor = world.workOs().add(GRACE, true, Optional.empty());
        world.workOs().edit(impostor.id(), old -> old.withPassword(Example.PASSWORD));

        assertThat(atSignIn(GRACE, Example.PASSWORD)).isEqualTo(REFUSED);
        assertThat(atForgottenPassword(GRACE)).isEqualTo(REFUSED);
    }

    @Test
    void does_not_take_an_outage_or_a_limit_for_a_wrong_password() {
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.Throttled(Optional.of(Duration.ofSeconds(9))));
        assertThat(atSignIn(GRACE, Example.PASSWORD))
                .isEqualTo(new BackAnswer.TooManyAttempts(Optional.of(Duration.ofSeconds(9))));

        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.Unanswered(Outage.of("WorkOS is down")));
        assertThat(atSignIn(GRACE, Example.PASSWORD)).isInstanceOf(BackAnswer.Unavailable.class);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.WORKOS);
    }

    @Test
    void gives_a_forgetful_user_back_only_if_workos_has_verified_the_address() {
        assertThat(atForgottenPassword(GRACE)).isEqualTo(REFUSED);
        verify(GRACE);

        assertThat(atForgottenPassword(GRACE))
                .isEqualTo(new BackAnswer.Given(GRACE, true, PersonName.UNKNOWN));
        assertThat(world.workOs().passwordsShown()).isEmpty();
        assertThat(atForgottenPassword(Example.email("nobody"))).isEqualTo(REFUSED);
        assertThat(atForgottenPassword(Example.email("ada"))).isEqualTo(REFUSED);
    }

    @Test
    void lets_an_erasure_delete_the_copy_too() {
        atSignIn(GRACE, Example.PASSWORD);
        world.with(Example.user("grace"));

        assertThat(world.node().eraseUser().erase(grace)).isEqualTo(new AccountAnswer.Done());

        assertThat(world.legacy().account(Example.id("grace"))).isEmpty();
    }

    @Test
    void keeps_an_erasure_open_until_the_copy_is_gone() {
        atSignIn(GRACE, Example.PASSWORD);
        world.with(Example.user("grace"));
        world.legacy().goDown();

        assertThat(world.node().eraseUser().erase(grace))
                .isInstanceOf(AccountAnswer.Unavailable.class);
        world.legacy().comeUp();
        assertThat(world.node().eraseUser().erase(grace)).isEqualTo(new AccountAnswer.Done());
        assertThat(world.legacy().account(Example.id("grace"))).isEmpty();
    }

    @Test
    void deletes_nobody_at_legacy_who_was_not_copied_there() {
        world.with(Example.user("grace"));

        world.node().eraseUser().erase(grace);

        assertThat(world.legacy().account(Example.id("grace"))).isPresent();
    }

    @Test
    void gives_nobody_back_who_is_erased() {
        world.node().eraseUser().erase(grace);

        assertThat(atSignIn(GRACE, Example.PASSWORD)).isEqualTo(REFUSED);
        assertThat(atForgottenPassword(GRACE)).isEqualTo(REFUSED);
    }

    private BackAnswer atSignIn(EmailAddress email, Password password) {
        return world.node().migrateBack().atSignIn(email, password, Example.CLIENT);
    }

    private BackAnswer atForgottenPassword(EmailAddress email) {
        return world.node().migrateBack().atForgottenPassword(email);
    }

    private WorkOsAccount account(EmailAddress email) {
        return world.workOs().account(email).orElseThrow();
    }

    private void verify(EmailAddress email) {
        world.workOs().edit(account(email).id(), WorkOsAccount::withVerifiedEmail);
    }

    private static WorkOsAccount moved(WorkOsAccount account, EmailAddress email) {
        return new WorkOsAccount(
                account.id(),
                account.externalId(),
                email,
                account.emailVerified(),
                account.credential(),
                account.sessions());
    }
}
