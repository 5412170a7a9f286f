package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.adapters.web.problem.RequestFailed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.application.port.WorkOsStep.Organization;
import dev.segue.application.port.WorkOsStep.TotpEnrolment;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    private static final Token PENDING = new Token("pending");

    private final World world = World.empty();
    private final Server server = Server.before(world);

    @Test
    void is_due_with_no_more_than_it_needs() {
        assertThat(due(step(Kind.EMAIL_VERIFICATION)))
                .isEqualTo(
                        """
                        {"status":"step-due","side":"workos",\
                        "step":{"kind":"email-verification","pendingToken":"pending"}}\
                        """);
    }

    @Test
    void names_the_user_whose_factor_is_to_be_enrolled() {
        WorkOsStep step =
                new WorkOsStep(
                        Kind.MFA_ENROLLMENT,
                        PENDING,
                        Optional.of(new WorkOsUserId("user_1")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());

        assertThat(due(step))
                .isEqualTo(
                        """
                        {"status":"step-due","side":"workos",\
                        "step":{"kind":"mfa-enrollment","pendingToken":"pending",\
                        "userId":"user_1"}}\
                        """);
    }

    @Test
    void hands_out_a_new_factor_with_its_first_challenge() {
        WorkOsStep step =
                new WorkOsStep(
                        Kind.MFA_CHALLENGE,
                        PENDING,
                        Optional.empty(),
                        Optional.of(new ChallengeId("auth_challenge_1")),
                        List.of(),
                        Optional.of(
                                new TotpEnrolment(new Token("JBSWY"), new Token("otpauth://x"))));

        assertThat(due(step))
                .isEqualTo(
                        """
                        {"status":"step-due","side":"workos",\
                        "step":{"kind":"mfa-challenge","pendingToken":"pending",\
                        "challengeId":"auth_challenge_1",\
                        "totp":{"secret":"JBSWY","uri":"otpauth://x"}}}\
                        """);
    }

    @Test
    void lists_the_organizations_to_choose_from() {
        WorkOsStep step =
                new WorkOsStep(
                        Kind.ORGANIZATION_SELECTION,
                        PENDING,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Organization(new OrganizationId("org_1"), "Acme")),
                        Optional.empty());

        assertThat(due(step))
                .isEqualTo(
                        """
                        {"status":"step-due","side":"workos",\
                        "step":{"kind":"organization-selection","pendingToken":"pending",\
                        "organizations":[{"id":"org_1","name":"Acme"}]}}\
                        """);
    }

    @Test
    void ends_in_a_session_once_answered() {
        world.with(Example.ada());
        world.workOs().faults().wantVerifiedEmails();
        world.legacy()
                .edit(
                        Example.id("ada"),
                        user -> Example.withEmail(user, user.email().orElseThrow(), false));
        Answer due = server.post("/v1/login", Json.login("ada@example.com", "correct horse"));
        String pending = Json.read(due.body()).path("step").path("pendingToken").asString();

        Answer answer =
                server.post(
                        "/v1/login/continue",
                        Json.object(
                                "step",
                                "email-verification",
                                "pendingToken",
                                pending,
                                "code",
                                "123456"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"status":"signed-in","side":"workos",\
                        "user":{"id":"user_1","externalId":"uid-ada"},\
                        "session":{"accessToken":"access","refreshToken":"refresh",\
                        "method":"Password"}}\
                        """);
    }

    @Test
    void rejects_a_wrong_code_like_a_wrong_password_and_as_late() {
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.Rejected(new ErrorCode("invalid_code")));

        Answer answer =
                server.post(
                        "/v1/login/continue",
                        Json.object(
                                "step",
                                "email-verification",
                                "pendingToken",
                                "pending",
                                "code",
                                "000000"));

        assertThat(answer.visible())
                .isEqualTo(server.post("/v1/login", Json.login("no@example.com", "x")).visible());
        assertThat(answer.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
    }

    @Test
    void reads_every_kind_of_answer() {
        assertThat(body("email-verification").toAnswer())
                .isEqualTo(new StepAnswer.VerifyEmail(PENDING, new Token("123456")));
        assertThat(body("mfa-enrollment").toAnswer())
                .isEqualTo(new StepAnswer.EnrollTotp(PENDING, new WorkOsUserId("user_1")));
        assertThat(body("mfa-challenge").toAnswer())
                .isEqualTo(
                        new StepAnswer.AnswerChallenge(
                                PENDING, new ChallengeId("challenge_1"), new Token("123456")));
        assertThat(body("organization-selection").toAnswer())
                .isEqualTo(new StepAnswer.SelectOrganization(PENDING, new OrganizationId("org_1")));
    }

    @ParameterizedTest
    @CsvSource({
        "email-verification, code",
        "mfa-enrollment, userId",
        "mfa-challenge, challengeId",
        "organization-selection, organizationId",
        "legacy-second-factor, step",
        "EMAIL_VERIFICATION, step"
    })
    void names_the_field_that_an_answer_lacks(String kind, String field) {
        StepBody body =
                new StepBody(
                        kind,
                        "pending",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThatThrownBy(body::toAnswer)
                .isInstanceOfSatisfying(
                        RequestFailed.class,
                        e -> assertThat(e.problem().members()).containsEntry("field", field));
    }

    private static StepBody body(String kind) {
        return new StepBody(
                kind,
                "pending",
                Optional.of("123456"),
                Optional.of("challenge_1"),
                Optional.of("org_1"),
                Optional.of("user_1"),
                Optional.empty(),
                Optional.empty());
    }

    private static WorkOsStep step(Kind kind) {
        return new WorkOsStep(
                kind, PENDING, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private String due(WorkOsStep step) {
        world.workOs().faults().answerNextLogin(new WorkOsLogin.StepRequired(step));
        Answer answer = server.post("/v1/login", Json.login("grace@example.com", "secret"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
