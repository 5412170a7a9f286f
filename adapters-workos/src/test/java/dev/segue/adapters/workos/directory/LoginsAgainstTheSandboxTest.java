package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.email;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginsAgainstTheSandboxTest {

    private static final String REVOKE = "POST /user_management/sessions/revoke";

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();
    private final WorkOsAccounts accounts = workOs.accounts;
    private final WorkOsAuthentication logins = workOs.logins;

    @AfterEach
    void stop() {
        workOs.close();
    }

    private static WorkOsStep step(WorkOsLogin login) {
        assertThat(login).isInstanceOf(WorkOsLogin.StepRequired.class);
        return ((WorkOsLogin.StepRequired) login).step();
    }

    @Test
    void an_unverified_address_is_verified_on_the_way_in() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());
        accounts.update(
                id,
                new AccountChange(
                        Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty()));

        WorkOsStep step = step(workOs.login("ann@acme.test", Examples.PASSWORD));

        assertThat(step.kind()).isEqualTo(Kind.EMAIL_VERIFICATION);
        Token wrong = new Token("000000x");
        assertThat(logins.resume(new StepAnswer.VerifyEmail(step.pending(), wrong), BROWSER))
                .isInstanceOf(WorkOsLogin.Rejected.class);
        Token code =
                new Token(
                        workOs.inside()
                                .switchboard()
                                .mailbox()
                                .to("ann@acme.test")
                                .getLast()
                                .code());
        assertThat(logins.resume(new StepAnswer.VerifyEmail(step.pending(), code), BROWSER))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
    }

    @Test
    void a_second_factor_is_enrolled_and_asked_for() {
        workOs.inside().requireMfa(true);
        workOs.created("ann@acme.test", proven());

        WorkOsStep enrolment = step(workOs.login("ann@acme.test", Examples.PASSWORD));
        assertThat(enrolment.kind()).isEqualTo(Kind.MFA_ENROLLMENT);
        WorkOsStep first =
                step(
                        logins.resume(
                                new StepAnswer.EnrollTotp(
                                        enrolment.pending(), enrolment.user().orElseThrow()),
                                BROWSER));
        assertThat(first.enrolment().orElseThrow().uri().secret()).startsWith("otpauth://totp/");
        Token code = new Token(workOs.inside().totpCode("ann@acme.test").orElseThrow());

        assertThat(
                        logins.resume(
                                new StepAnswer.AnswerChallenge(
                                        first.pending(), first.challenge().orElseThrow(), code),
                                BROWSER))
                .isInstanceOf(WorkOsLogin.SignedIn.class);
        assertThat(step(workOs.login("ann@acme.test", Examples.PASSWORD)).kind())
                .isEqualTo(Kind.MFA_CHALLENGE);
    }

    @Test
    void the_eleventh_attempt_in_a_minute_is_throttled() {
        workOs.created("ann@acme.test", proven());
        for (int i = 0; i < 10; i++) {
            workOs.login("ann@acme.test", Examples.PASSWORD);
        }

        assertThat(workOs.login("ann@acme.test", Examples.PASSWORD))
                .isInstanceOfSatisfying(
                        WorkOsLogin.Throttled.class, it -> assertThat(it.retryAfter()).isPresent());
    }

    @Test
    void a_wrong_api_key_is_our_fault_and_not_the_users() {
        workOs.created("ann@acme.test", proven());
        WorkOsSettings wrong =
                new WorkOsSettings(
                        "sk_wrong",
                        workOs.settings.clientId(),
                        workOs.settings.baseUrl(),
                        workOs.settings.timeout(),
                        workOs.settings.hashes());

        try (WorkOsApi stranger = wrong.open()) {
            assertThat(
                            new WorkOsAuthentication(stranger, workOs.budget.live())
                                    .authenticate(
                                            email("ann@acme.test"), Examples.PASSWORD, BROWSER))
                    .isInstanceOfSatisfying(
                            WorkOsLogin.Unanswered.class,
                            it -> assertThat(it.outage().what()).contains("API key"));
        }
    }

    @Test
    void characters_that_no_text_has_harm_nobody() {
        assertThat(workOs.login("ann@acme.test", new Password("\uD800")))
                .isInstanceOf(WorkOsLogin.Rejected.class);
    }

    @Test
    void a_session_that_only_checked_a_password_ends_and_no_other_does() {
        WorkOsUserId id = workOs.created("ann@acme.test", proven());
        workOs.login("ann@acme.test", Examples.PASSWORD);
        WorkOsLogin check = workOs.login("ann@acme.test", Examples.PASSWORD);
        assertThat(check).isInstanceOf(WorkOsLogin.SignedIn.class);

        assertThat(logins.signOut(((WorkOsLogin.SignedIn) check).session()))
                .isEqualTo(new Delivery.Done());

        assertThat(workOs.asked(REVOKE)).isEqualTo(1);
        accounts.revokeSessions(id);
        assertThat(workOs.asked(REVOKE)).as("one was still open").isEqualTo(2);
    }

    @Test
    void a_session_without_an_id_is_not_taken_for_ended() {
        for (String token : List.of("", "opaque", "a.b.c", "e30.e30.e30", "%.%.%")) {
            WorkOsSession session =
                    new WorkOsSession(
                            new WorkOsUserId("user_1"),
                            Optional.empty(),
                            new Token(token),
                            new Token("refresh"),
                            Optional.empty(),
                            Optional.empty());

            assertThat(logins.signOut(session))
                    .isEqualTo(new Delivery.Refused(new ErrorCode("no_session_id")));
        }
        assertThat(workOs.asked(REVOKE)).isZero();
    }
}
