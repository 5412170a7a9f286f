package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeWorkOs;
import dev.segue.application.fakes.WorkOsAccount;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cognito's Migrate User trigger asks for Ada, who was moved to WorkOS. */
class MigrateUserTest {

    private static final String PATH = "/v1/hooks/cognito/migrate-user";
    private static final String SIGN_IN = "UserMigration_Authentication";
    private static final String FORGOTTEN = "UserMigration_ForgotPassword";
    private static final String ADA = "ada@example.com";

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @BeforeEach
    void moveAda() {
        world.adaLogsIn(Example.PASSWORD);
        WorkOsAccount ada = world.workOs().account(Example.email("ada")).orElseThrow();
        world.workOs().edit(ada.id(), WorkOsAccount::withVerifiedEmail);
    }

    @Test
    void returns_the_event_with_the_user_that_cognito_is_to_create() {
        Answer answer = signIn(ADA, "correct horse");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.read(answer.body()))
                .isEqualTo(
                        Json.read(
                                """
                                {"version":"1","triggerSource":"UserMigration_Authentication",
                                 "region":"eu-west-1","userPoolId":"eu-west-1_AbCdEfGhI",
                                 "userName":"ada@example.com",
                                 "callerContext":{"awsSdkVersion":"aws-sdk-js-3","clientId":"c"},
                                 "response":{
                                   "userAttributes":{
                                     "email":"ada@example.com","email_verified":"true"},
                                   "finalUserStatus":"CONFIRMED","messageAction":"SUPPRESS"}}
                                """));
    }

    @Test
    void does_not_repeat_the_password() {
        assertThat(signIn(ADA, "correct horse").body()).doesNotContain("correct horse");
        assertThat(signIn(ADA, "battery staple").body()).doesNotContain("battery staple");
    }

    @Test
    void verifies_no_address_that_workos_has_not() {
        world.workOs().add(Example.email("unproven"), false, Optional.empty());
        WorkOsAccount ada = world.workOs().account(Example.email("ada")).orElseThrow();
        world.workOs()
                .edit(
                        ada.id(),
                        old ->
                                new WorkOsAccount(
                                        old.id(),
                                        old.externalId(),
                                        old.email(),
                                        false,
                                        old.credential(),
                                        0));

        assertThat(signIn(ADA, "correct horse").body()).doesNotContain("email_verified");
        assertThat(forgotten(ADA).status()).isEqualTo(401);
    }

    @Test
    void gives_a_forgetful_user_back_for_a_reset() {
        Answer answer = forgotten(ADA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.read(answer.body()).at("/response/finalUserStatus").asString())
                .isEqualTo("RESET_REQUIRED");
        assertThat(
                        Json.read(answer.body())
                                .at("/response/userAttributes/email_verified")
                                .asString())
                .isEqualTo("true");
        assertThat(answer.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
    }

    @Test
    void answers_wrong_passwords_strangers_and_second_factors_alike_and_late() {
        world.with(Example.user("bob"));
        Answer wrong = signIn(ADA, "battery staple");
        Answer stranger = signIn("nobody@example.com", "correct horse");
        Answer atLegacy = signIn("bob@example.com", "correct horse");
        world.workOs()
                .faults()
                .answerNextLogin(
                        new WorkOsLogin.StepRequired(
                                FakeWorkOs.step(WorkOsStep.Kind.MFA_CHALLENGE)));
        Answer secondFactor = signIn(ADA, "correct horse");
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.NotByPassword(new ErrorCode("sso_required")));
        Answer singleSignOn = signIn(ADA, "correct horse");
        Answer noneToForget = forgotten("nobody@example.com");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("urn:segue:problem:invalid-credentials");
        for (Answer other : List.of(stranger, atLegacy, secondFactor, singleSignOn, noneToForget)) {
            assertThat(other.visible()).isEqualTo(wrong.visible());
            assertThat(other.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
        }
    }

    @Test
    void does_not_take_an_outage_for_a_wrong_password() {
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.Unanswered(Outage.of("WorkOS is down")));

        assertThat(signIn(ADA, "correct horse").status()).isEqualTo(503);
        world.workOs().faults().answerNextLogin(new WorkOsLogin.Throttled(Optional.empty()));
        Answer throttled = signIn(ADA, "correct horse");
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("retry-after")).isEqualTo("60");
    }

    @Test
    void answers_nobody_without_a_service_key() {
        Answer answer =
                server.send(
                        server.request("POST", PATH, event(SIGN_IN, ADA, "correct horse"))
                                .header("Content-Type", "application/json")
                                .build());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("service-key-required");
        assertThat(world.workOs().passwordsShown()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "triggerSource, UserMigration_Authentication, PreSignUp_SignUp",
        "userPoolId, eu-west-1_AbCdEfGhI, eu-west-1_Another",
        "userName, ada@example.com, ada",
        "userPoolId, \"userPoolId\", \"pool\"",
        "userName, \"userName\", \"name\"",
        "triggerSource, \"triggerSource\", \"source\"",
    })
    void names_what_is_wrong_with_an_event(String field, String right, String wrong) {
        String event = event(SIGN_IN, ADA, "correct horse").replace(right, wrong);

        Answer answer = server.post(PATH, event);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("correct horse");
    }

    @Test
    void wants_a_password_at_a_sign_in() {
        for (String request : List.of("{}", "null", "{\"password\":null}", "{\"password\":\"\"}")) {
            String event = event(SIGN_IN, ADA, "x").replace("{\"password\":\"x\"}", request);

            Answer answer = server.post(PATH, event);

            assertThat(answer.status()).as(request).isEqualTo(400);
            assertThat(answer.body()).contains("request.password");
        }
    }

    @Test
    void takes_the_event_as_cognito_sends_it() {
        String more =
                "\"response\":{\"userAttributes\":null,\"forceAliasCreation\":null,"
                        + "\"finalUserStatus\":null,\"messageAction\":null,"
                        + "\"desiredDeliveryMediums\":null},\"triggerSource\"";
        String event =
                event(SIGN_IN, ADA, "correct horse")
                        .replace("\"triggerSource\"", more)
                        .replace(
                                "{\"password\"",
                                "{\"validationData\":null,\"userAttributes\":null,\"password\"");

        assertThat(server.post(PATH, event).status()).isEqualTo(200);
    }

    private Answer signIn(String userName, String password) {
        return server.post(PATH, event(SIGN_IN, userName, password));
    }

    private Answer forgotten(String userName) {
        return server.post(PATH, event(FORGOTTEN, userName, "x").replace("\"password\":\"x\"", ""));
    }

    private static String event(String source, String userName, String password) {
        return """
        {"version":"1","triggerSource":"%s","region":"eu-west-1",\
        "userPoolId":"eu-west-1_AbCdEfGhI","userName":"%s",\
        "callerContext":{"awsSdkVersion":"aws-sdk-js-3","clientId":"c"},\
        "request":{"password":"%s"}}
        """
                .formatted(source, userName, password);
    }
}
