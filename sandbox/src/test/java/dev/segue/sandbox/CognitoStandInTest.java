package dev.segue.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.CognitoWire.Answer;
import dev.segue.sandbox.http.Fault;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire of the Cognito stand-in, spoken by hand. */
class CognitoStandInTest {

    private static final String KEY =
            "AWS4-HMAC-SHA256 Credential=AKIASANDBOX0000SEGUE/20261123/eu-west-1/cognito-idp/x";

    private final ManualClock clock = new ManualClock();
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits(), clock);
        loadAda();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void speaks_json_1_1() {
        Answer in = signIn("ada@example.com", "open-sesame");
        Answer refused = signIn("ada@example.com", "wrong");

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.raw().headers().firstValue("Content-Type"))
                .contains("application/x-amz-json-1.1");
        assertThat(in.body().at("/AuthenticationResult/ExpiresIn").asInt()).isEqualTo(3600);
        assertThat(in.body().at("/AuthenticationResult/TokenType").asString()).isEqualTo("Bearer");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("NotAuthorizedException");
        assertThat(refused.message()).isEqualTo("Incorrect username or password.");
        assertThat(call("NoSuchOperation", "{}", KEY).error())
                .isEqualTo("UnknownOperationException");
        assertThat(call("InitiateAuth", "{", KEY).error()).isEqualTo("SerializationException");
    }

    @Test
    void tells_strangers_only_if_told_to() {
        assertThat(signIn("nobody@example.com", "x").error()).isEqualTo("NotAuthorizedException");
        sandbox.cognitoState().preventUserExistenceErrors(false);
        assertThat(signIn("nobody@example.com", "x").error()).isEqualTo("UserNotFoundException");
    }

    @ParameterizedTest
    @CsvSource({
        "cognito-public-client, '', 200",
        "cognito-public-client, a2V5, 400",
        "cognito-secret-client, '', 400",
        "cognito-secret-client, a2V5, 400",
        "cognito-secret-client, pXoutZs9nDZM+fUBHRRH5r55T0yBO0EFy0kYB2jHf9c=, 200",
        "another-client, '', 400",
    })
    void wants_the_client_secret_where_there_is_one(String client, String hash, int status) {
        String secretHash = hash.isEmpty() ? "" : ",\"SECRET_HASH\":\"" + hash + "\"";
        Answer answer =
                call(
                        "InitiateAuth",
                        """
                        {"ClientId":"%s","AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":
                         {"USERNAME":"ada@example.com","PASSWORD":"open-sesame"%s}}
                        """
                                .formatted(client, secretHash),
                        null);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    }

    @Test
    void locks_for_a_minute_if_told_to() {
        sandbox.cognitoState().lockAfterFailures(2);
        signIn("ada@example.com", "wrong");
        signIn("ada@example.com", "wrong");

        assertThat(signIn("ada@example.com", "open-sesame").message())
                .isEqualTo("Password attempts exceeded");
        clock.pass(Duration.ofSeconds(61));
        assertThat(signIn("ada@example.com", "open-sesame").status()).isEqualTo(200);
    }

    @Test
    void keeps_to_the_default_quotas_while_limits_are_on() {
        sandbox.cognitoState().switchboard().documentedLimits(true);
        Answer last = null;
        for (int i = 0; i < 31; i++) {
            last = admin("ListUsers", "");
        }

        assertThat(last.error()).isEqualTo("TooManyRequestsException");
        clock.pass(Duration.ofSeconds(1));
        assertThat(admin("ListUsers", "").status()).isEqualTo(200);
    }

    @Test
    void lets_administrators_in_by_their_key_alone() {
        String list = "{\"UserPoolId\":\"eu-west-1_Sandbox01\"}";

        assertThat(call("ListUsers", list, null).error())
                .isEqualTo("MissingAuthenticationTokenException");
        assertThat(call("ListUsers", list, "AWS4-HMAC-SHA256 Credential=OTHER/x").error())
                .isEqualTo("UnrecognizedClientException");
        assertThat(call("ListUsers", "{\"UserPoolId\":\"eu-west-1_Other\"}", KEY).error())
                .isEqualTo("ResourceNotFoundException");
        sandbox.cognitoState().allowAdministration(false);
        assertThat(call("ListUsers", list, KEY).error()).isEqualTo("AccessDeniedException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email = \\\"ada@example.com\\\"|1",
                "email ^= \\\"ada\\\"|1",
                "email = \\\"ADA@example.com\\\"|0",
                "sub=\\\"sub-1\\\"|1",
                "status = \\\"Enabled\\\"|1",
                "cognito:user_status = \\\"CONFIRMED\\\"|1",
                "email = \\\"a\\\\\\\"b\\\"|0",
            })
    void filters_listings(String filter, int found) {
        assertThat(admin("ListUsers", ",\"Filter\":\"" + filter + "\"").body().path("Users"))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"custom:tenant = \\\"a\\\"", "email = ada", "email = \\\"a\\\" or sub = \\\"b\\\""})
    void refuses_filters_that_cognito_does_not_know(String filter) {
        assertThat(admin("ListUsers", ",\"Filter\":\"" + filter + "\"").error())
                .isEqualTo("InvalidParameterException");
    }

    @Test
    void lets_a_user_choose_a_new_password_by_the_code_that_was_mailed() {
        call("ForgotPassword", user("ada@example.com", ""), null);
        String code =
                sandbox.cognitoState()
                        .switchboard()
                        .mailbox()
                        .to("ada@example.com")
                        .getFirst()
                        .code();

        assertThat(confirm("000000x").error()).isEqualTo("CodeMismatchException");
        call("ForgotPassword", user("ada@example.com", ""), null);
        assertThat(confirm(code).error()).as("an older code").isEqualTo("CodeMismatchException");
        call("ForgotPassword", user("ada@example.com", ""), null);
        String newest =
                sandbox.cognitoState()
                        .switchboard()
                        .mailbox()
                        .to("ada@example.com")
                        .getLast()
                        .code();
        assertThat(confirm(newest).status()).isEqualTo(200);
        assertThat(signIn("ada@example.com", "a new password").status()).isEqualTo(200);
    }

    @Test
    void makes_a_user_of_what_the_migrate_user_trigger_describes() {
        sandbox.cognitoState()
                .migrateUsersBy(event -> {
                    assertThat(event).contains("\"password\":\"brought along\"");
                    return event.replaceAll(
                            "\"response\":\\{.*",
                            "\"response\":{\"userAttributes\":{\"email\":\"eve@example.com\"},"
                                    + "\"finalUserStatus\":\"CONFIRMED\"}}");
                });

        assertThat(signIn("eve@example.com", "brought along").status()).isEqualTo(200);
        assertThat(sandbox.cognitoState().users()).hasSize(2);
        sandbox.cognitoState()
                .migrateUsersBy(event -> {
                    throw new IllegalStateException("no");
                });
        assertThat(signIn("mallory@example.com", "x").error()).isEqualTo("NotAuthorizedException");
        assertThat(sandbox.cognitoState().users()).hasSize(2);
    }

    @Test
    void turns_its_switches_over_http_and_shows_no_secrets() {
        Client control = new Client(sandbox.cognito(), null);

        assertThat(
                        control.post(
                                        "/_sandbox/cognito/load",
                                        "{\"Users\":[{\"Username\":\"u2\",\"Password\":\"hidden\"}]}")
                                .body()
                                .path("loaded")
                                .asInt())
                .isEqualTo(1);
        assertThat(control.get("/_sandbox/users").raw().body())
                .contains("u2")
                .doesNotContain("hidden");
        control.post("/_sandbox/cognito/switches", "{\"flows\":[],\"mfa\":\"ON\"}");
        assertThat(signIn("ada@example.com", "open-sesame").error())
                .isEqualTo("InvalidParameterException");
        control.post("/_sandbox/reset", "{}");
        assertThat(control.get("/_sandbox/users").body()).isEmpty();
    }

    @Test
    void fails_by_operation_and_counts_by_it() {
        sandbox.cognitoState()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "^/ListUsers$"));

        assertThat(admin("ListUsers", "").status()).isEqualTo(503);
        assertThat(admin("ListGroups", "").status()).isEqualTo(200);
        assertThat(sandbox.cognitoState().switchboard().traffic().stats().requests().keySet())
                .isEqualTo(Set.of("POST /ListUsers", "POST /ListGroups"));
    }

    private Answer confirm(String code) {
        return call(
                "ConfirmForgotPassword",
                user(
                        "ada@example.com",
                        ",\"ConfirmationCode\":\"" + code + "\",\"Password\":\"a new password\""),
                null);
    }

    private static String user(String name, String more) {
        return "{\"ClientId\":\"cognito-public-client\",\"Username\":\"%s\"%s}"
                .formatted(name, more);
    }

    private Answer signIn(String email, String password) {
        return call(
                "InitiateAuth",
                """
                {"ClientId":"cognito-public-client","AuthFlow":"USER_PASSWORD_AUTH",
                 "AuthParameters":{"USERNAME":"%s","PASSWORD":"%s"}}
                """
                        .formatted(email, password),
                null);
    }

    private Answer admin(String operation, String more) {
        return call(operation, "{\"UserPoolId\":\"eu-west-1_Sandbox01\"" + more + "}", KEY);
    }

    private Answer call(String operation, String body, String authorization) {
        return CognitoWire.call(sandbox.cognito(), operation, body, authorization);
    }

    private void loadAda() {
        String ada =
                """
                {"Users": [{"Username": "sub-1", "Password": "open-sesame", "Attributes": [
                  {"Name": "sub", "Value": "sub-1"},
                  {"Name": "email", "Value": "ada@example.com"},
                  {"Name": "email_verified", "Value": "true"}]}]}
                """;
        sandbox.cognitoState().load(new ByteArrayInputStream(ada.getBytes(UTF_8)));
    }
}
