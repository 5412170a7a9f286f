package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.ANN;
import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.workos.RecordedWorkOs;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.application.port.WorkOsStep.TotpEnrolment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FinishingALoginTest {

    private static final Token PENDING = new Token("p");

    private final RecordedWorkOs workOs = new RecordedWorkOs();
    private final WorkOsApi api = workOs.open();
    private final WorkOsAuthentication logins =
            new WorkOsAuthentication(api, new WriteBudget(WriteShare.WHOLE).live());

    @AfterEach
    void close() {
        api.close();
        workOs.close();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void sends_the_answer_by_its_own_grant(StepAnswer answer, String grant, String sent) {
        workOs.answers(400, "{\"code\":\"invalid_one_time_code\"}");

        assertThat(logins.resume(answer, BROWSER))
                .isEqualTo(new WorkOsLogin.Rejected(new ErrorCode("invalid_one_time_code")));

        assertThat(workOs.asked().getFirst().path()).isEqualTo("/user_management/authenticate");
        assertThat(workOs.asked().getFirst().body())
                .contains("\"grant_type\":\"urn:workos:oauth:grant-type:" + grant + "\"")
                .contains("\"pending_authentication_token\":\"p\"")
                .contains(sent)
                .contains("\"ip_address\":\"192.0.2.7\"")
                .contains("\"user_agent\":\"Firefox\"");
    }

    static Stream<Arguments> answers() {
        Token code = new Token("123456");
        return Stream.of(
                arguments(
                        new StepAnswer.VerifyEmail(PENDING, code),
                        "email-verification:code",
                        "\"code\":\"123456\""),
                arguments(
                        new StepAnswer.AnswerChallenge(PENDING, new ChallengeId("c_1"), code),
                        "mfa-totp",
                        "\"authentication_challenge_id\":\"c_1\""),
                arguments(
                        new StepAnswer.SelectOrganization(PENDING, new OrganizationId("org_1")),
                        "organization-selection",
                        "\"organization_id\":\"org_1\""));
    }

    @Test
    void enrols_a_factor_and_asks_for_its_first_code() {
        workOs.answers(
                201,
                """
                {"authentication_factor":{"object":"authentication_factor","id":"f_1","type":"totp",
                  "user_id":"user_01","created_at":"2026-01-01T00:00:00.000Z",
                  "updated_at":"2026-01-01T00:00:00.000Z","totp":{"issuer":"Acme","user":"ann",
                  "secret":"JBSWY3DP","qr_code":"data:","uri":"otpauth://totp/x"}},
                 "authentication_challenge":{"object":"authentication_challenge","id":"c_1",
                  "authentication_factor_id":"f_1","created_at":"2026-01-01T00:00:00.000Z",
                  "updated_at":"2026-01-01T00:00:00.000Z"}}
                """);

        assertThat(logins.resume(new StepAnswer.EnrollTotp(PENDING, ANN), BROWSER))
                .isEqualTo(
                        new WorkOsLogin.StepRequired(
                                new WorkOsStep(
                                        Kind.MFA_CHALLENGE,
                                        PENDING,
                                        Optional.of(ANN),
                                        Optional.of(new ChallengeId("c_1")),
                                        List.of(),
                                        Optional.of(
                                                new TotpEnrolment(
                                                        new Token("JBSWY3DP"),
                                                        new Token("otpauth://totp/x"))))));
        assertThat(workOs.asked().getFirst().path())
                .isEqualTo("/user_management/users/user_01/auth_factors");
        assertThat(workOs.asked().getFirst().body()).isEqualTo("{\"type\":\"totp\"}");
    }
}
