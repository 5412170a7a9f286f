package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.ANN;
import static dev.segue.adapters.workos.directory.Examples.BROWSER;
import static dev.segue.adapters.workos.directory.Examples.PASSWORD;
import static dev.segue.adapters.workos.directory.Examples.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.workos.RecordedWorkOs;
import dev.segue.adapters.workos.RecordedWorkOs.Play;
import dev.segue.adapters.workos.RecordedWorkOs.Whole;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.application.port.WorkOsStep.Organization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoggingInTest {

    private final RecordedWorkOs workOs = new RecordedWorkOs();
    private final WorkOsApi api = workOs.open();
    private final WorkOsAuthentication logins =
            new WorkOsAuthentication(api, new WriteBudget(WriteShare.WHOLE).live());

    @AfterEach
    void close() {
        api.close();
        workOs.close();
    }

    private WorkOsLogin login() {
        return logins.authenticate(email("ann@acme.test"), PASSWORD, BROWSER);
    }

    @Test
    void opens_a_session() {
        workOs.answers(
                200,
                """
                {"user":%s,"organization_id":"org_1","access_token":"a","refresh_token":"r",
                 "authentication_method":"Password"}
                """
                        .formatted(RecordedWorkOs.USER));

        assertThat(login())
                .isEqualTo(
                        new WorkOsLogin.SignedIn(
                                new WorkOsSession(
                                        ANN,
                                        Optional.of(new ExternalId("auth0|1")),
                                        new Token("a"),
                                        new Token("r"),
                                        Optional.of(new OrganizationId("org_1")),
                                        Optional.of("Password"))));
    }

    @Test
    void tells_workos_who_asks_and_from_where() {
        workOs.answers(400, "{\"code\":\"invalid_credentials\"}");

        login();

        assertThat(workOs.asked().getFirst().path()).isEqualTo("/user_management/authenticate");
        assertThat(workOs.asked().getFirst().idempotencyKey()).matches("[0-9a-f-]{36}");
        assertThat(workOs.asked().getFirst().body())
                .contains("\"grant_type\":\"password\"")
                .contains("\"client_id\":\"client_recorded\"")
                .contains("\"client_secret\":\"sk_test_recorded\"")
                .contains("\"ip_address\":\"192.0.2.7\"")
                .contains("\"user_agent\":\"Firefox\"");
    }

    @ParameterizedTest
    @CsvSource({
        "400, code, invalid_credentials",
        "401, code, invalid_credentials",
        "400, error, invalid_grant",
        "400, code, invalid_one_time_code",
        "400, code, one_time_code_expired",
        "400, code, one_time_code_too_many_attempts",
        "400, code, invalid_pending_authentication_token",
        "404, code, entity_not_found",
        "404, code, whatever_is_not_found"
    })
    void is_rejected(int status, String field, String code) {
        workOs.answers(status, "{\"%s\":\"%s\"}".formatted(field, code));

        assertThat(login()).isEqualTo(new WorkOsLogin.Rejected(new ErrorCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, error, sso_required",
        "403, code, authentication_method_not_allowed",
        "403, code, email_password_auth_disabled",
        "400, error, organization_authentication_methods_required",
        "403, code, radar_challenge",
        "403, code, radar_sign_up_challenge"
    })
    void is_not_possible_by_password(int status, String field, String code) {
        workOs.answers(status, "{\"%s\":\"%s\"}".formatted(field, code));

        assertThat(login()).isEqualTo(new WorkOsLogin.NotByPassword(new ErrorCode(code)));
    }

    @Test
    void is_not_possible_by_password_where_the_organization_wants_sso() {
        workOs.answers(400, "{\"message\":\"Must use SSO for selected organization\"}");

        assertThat(login()).isEqualTo(new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goes_on_with_a_step(int status, String body, WorkOsStep expected) {
        workOs.answers(status, body);

        assertThat(login()).isEqualTo(new WorkOsLogin.StepRequired(expected));
    }

    static Stream<Arguments> steps() {
        String user = "\"user\":{\"id\":\"user_01\"}";
        String factors = "\"authentication_factors\":[{\"id\":\"f_1\",\"type\":\"totp\"}]";
        return Stream.of(
                arguments(
                        403,
                        step("email_verification_required", "\"email\":\"ann@acme.test\""),
                        expected(Kind.EMAIL_VERIFICATION, false, false, List.of())),
                arguments(
                        403,
                        step("mfa_enrollment", user),
                        expected(Kind.MFA_ENROLLMENT, true, false, List.of())),
                arguments(
                        422,
                        step("mfa_enrollment", user),
                        expected(Kind.MFA_ENROLLMENT, true, false, List.of())),
                arguments(
                        403,
                        step(
                                "mfa_challenge",
                                user + ",\"authentication_challenge\":{\"id\":\"c_1\"}," + factors),
                        expected(Kind.MFA_CHALLENGE, true, true, List.of())),
                arguments(
                        403,
                        step(
                                "organization_selection_required",
                                user
                                        + ",\"organizations\":["
                                        + "{\"id\":\"org_1\",\"name\":\"Acme\"},"
                                        + "{\"id\":\"org_2\",\"name\":\"Bolt\"}]"),
                        expected(
                                Kind.ORGANIZATION_SELECTION,
                                true,
                                false,
                                List.of(
                                        new Organization(new OrganizationId("org_1"), "Acme"),
                                        new Organization(new OrganizationId("org_2"), "Bolt")))));
    }

    private static String step(String code, String more) {
        return "{\"code\":\"%s\",\"pending_authentication_token\":\"p\",%s}".formatted(code, more);
    }

    private static WorkOsStep expected(
            Kind kind, boolean user, boolean challenge, List<Organization> organizations) {
        return new WorkOsStep(
                kind,
                new Token("p"),
                user ? Optional.of(ANN) : Optional.empty(),
                challenge ? Optional.of(new ChallengeId("c_1")) : Optional.empty(),
                organizations,
                Optional.empty());
    }

    @Test
    void challenges_the_totp_factor_where_workos_leaves_that_to_its_caller() {
        workOs.answers(
                        403,
                        step(
                                "mfa_challenge",
                                "\"user\":{\"id\":\"user_01\"},\"authentication_factors\":["
                                        + "{\"id\":\"f_0\",\"type\":\"sms\"},"
                                        + "{\"id\":\"f_1\",\"type\":\"totp\"}]"))
                .answers(
                        201,
                        """
                        {"object":"authentication_challenge","id":"c_1",
                         "authentication_factor_id":"f_1","expires_at":null,
                         "created_at":"2026-01-01T00:00:00.000Z",
                         "updated_at":"2026-01-01T00:00:00.000Z"}
                        """);

        assertThat(login())
                .isEqualTo(
                        new WorkOsLogin.StepRequired(
                                expected(Kind.MFA_CHALLENGE, true, true, List.of())));
        assertThat(workOs.asked().get(1).path()).isEqualTo("/auth/factors/f_1/challenge");
    }

    @ParameterizedTest
    @MethodSource("incompleteSteps")
    void is_unanswered_when_a_step_lacks_what_it_takes_to_go_on(String body) {
        workOs.answers(403, body);

        assertThat(login()).isInstanceOf(WorkOsLogin.Unanswered.class);
    }

    static Stream<String> incompleteSteps() {
        return Stream.of(
                "{\"code\":\"email_verification_required\"}",
                step("mfa_enrollment", "\"user\":{}"),
                step("mfa_challenge", "\"user\":{\"id\":\"user_01\"}"),
                step(
                        "mfa_challenge",
                        "\"authentication_factors\":[{\"id\":\"f\",\"type\":\"sms\"}]"));
    }

    @ParameterizedTest
    @CsvSource({"rate_limit_exceeded", "daily_quota_exceeded"})
    void is_throttled_on_429(String code) {
        workOs.plays(new Whole(429, "{\"code\":\"" + code + "\"}", Map.of("Retry-After", "31")));

        assertThat(login())
                .isEqualTo(new WorkOsLogin.Throttled(Optional.of(Duration.ofSeconds(31))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_unanswered_and_asked_once_when_nothing_is_said_about_the_password(
            Play play, String why) {
        workOs.plays(play);

        WorkOsLogin login = login();

        assertThat(login).isInstanceOf(WorkOsLogin.Unanswered.class);
        assertThat(((WorkOsLogin.Unanswered) login).outage().what())
                .contains(why)
                .doesNotContain("horse")
                .doesNotContain("acme")
                .doesNotContain("sk_test");
        assertThat(workOs.asked()).hasSize(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new Whole(400, "{\"error\":\"invalid_client\"}", Map.of()), "API key"),
                arguments(new Whole(401, "{\"message\":\"Unauthorized\"}", Map.of()), "API key"),
                arguments(
                        new Whole(400, "{\"error\":\"invalid_request\"}", Map.of()),
                        "invalid_request"),
                arguments(new Whole(400, "{}", Map.of()), "http_400"),
                arguments(new Whole(403, "<html>", Map.of()), "without a JSON body"),
                arguments(new Whole(408, "", Map.of()), "408"),
                arguments(new Whole(503, "", Map.of("Retry-After", "0")), "503"),
                arguments(new Whole(200, "{}", Map.of()), "documented JSON"),
                arguments(new Whole(302, "", Map.of("Location", "/")), "302"),
                arguments(Play.reset(), "broke off"));
    }
}
