package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirebaseSignInTest {
    private static final String SIGN_IN = "/v1/accounts:signInWithPassword?key=firebase-web-key";
    // Vector C of docs: cheap, and published by others.
    private static final String HASH_CONFIG =
            """
            {"algorithm":"SCRYPT","base64_signer_key":"jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVM\
            XAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==","base64_salt_separator":"Bw==",
            "rounds":4,"mem_cost":10}\
            """;
    private static final String HASHED =
            """
            "salt":"42xEC+ixf3L2lw==","passwordHash":"EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9\
            dcS1u1ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q=="\
            """;
    private static final String EXPORT =
            """
            {"users":[
            {"localId":"u1","email":"User1@x.test","emailVerified":true,"createdAt":"1700000000000",
             "displayName":"User One",%s,"providerUserInfo":[]},
            {"localId":"u2","email":"off@x.test","disabled":true,%s},
            {"localId":"u3","email":"mfa@x.test",%s,"mfaInfo":[{"mfaEnrollmentId":"m1",
             "displayName":"Phone","phoneInfo":"+15551234567"}]},
            {"localId":"u4","email":"blank@x.test","passwordHash":"","salt":""}
            ]}\
            """
                    .formatted(HASHED, HASHED, HASHED);

    private final ManualClock clock = new ManualClock();
    private Sandbox sandbox;
    private Client firebase;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults(), clock);
        firebase = new Client(sandbox.firebase(), null);
    }

    @BeforeEach
    void load() {
        sandbox.firebaseState().reset();
        sandbox.firebaseState().hashConfig(HASH_CONFIG);
        byte[] export = EXPORT.getBytes(StandardCharsets.UTF_8);
        assertThat(sandbox.firebaseState().load(new ByteArrayInputStream(export))).isEqualTo(4);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void with_the_right_password_returns_tokens() {
        Client.Answer in = signIn("USER1@x.test", "user1password");

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.text("localId")).isEqualTo("u1");
        assertThat(in.text("email")).isEqualTo("user1@x.test");
        assertThat(in.text("displayName")).isEqualTo("User One");
        assertThat(in.text("idToken").split("\\.")).hasSize(3);
        assertThat(in.text("refreshToken")).isNotEmpty();
        assertThat(in.text("expiresIn")).isEqualTo("3600");
        assertThat(in.body().get("registered").asBoolean()).isTrue();
    }

    @Test
    void works_below_the_host_name_as_well() {
        Client.Answer in =
                firebase.post("/identitytoolkit.googleapis.com" + SIGN_IN, body("user1password"));

        assertThat(in.status()).isEqualTo(200);
    }

    @Test
    void hides_which_of_email_and_password_is_wrong_unless_told_not_to() {
        assertThat(refusal("user1@x.test", "wrong")).isEqualTo("INVALID_LOGIN_CREDENTIALS");
        assertThat(refusal("nobody@x.test", "wrong")).isEqualTo("INVALID_LOGIN_CREDENTIALS");

        sandbox.firebaseState().protectEnumeration(false);
        assertThat(refusal("user1@x.test", "wrong")).isEqualTo("INVALID_PASSWORD");
        assertThat(refusal("nobody@x.test", "wrong")).isEqualTo("EMAIL_NOT_FOUND");
    }

    @Test
    void has_googles_error_envelope() {
        JsonNode error = signIn("nobody@x.test", "wrong").body();

        assertThat(error)
                .hasToString(
                        "{\"error\":{\"code\":400,\"message\":\"INVALID_LOGIN_CREDENTIALS\","
                                + "\"errors\":[{\"message\":\"INVALID_LOGIN_CREDENTIALS\","
                                + "\"domain\":\"global\",\"reason\":\"invalid\"}]}}");
    }

    @Test
    void names_what_else_is_wrong() {
        assertThat(refusal("off@x.test", "user1password")).isEqualTo("USER_DISABLED");
        assertThat(refusal("not-an-email", "x")).isEqualTo("INVALID_EMAIL");
        assertThat(refusal("user1@x.test", "")).isEqualTo("MISSING_PASSWORD");
        assertThat(message(firebase.post(SIGN_IN, "{\"password\":\"x\"}")))
                .isEqualTo("MISSING_EMAIL");
        sandbox.firebaseState().allowPasswordSignIn(false);
        assertThat(refusal("user1@x.test", "user1password")).isEqualTo("OPERATION_NOT_ALLOWED");
    }

    @Test
    void needs_the_web_api_key() {
        Client.Answer none =
                firebase.post("/v1/accounts:signInWithPassword", body("user1password"));
        Client.Answer other =
                firebase.post("/v1/accounts:signInWithPassword?key=x", body("user1password"));

        assertThat(none.status()).isEqualTo(403);
        assertThat(none.body().at("/error/status").asString()).isEqualTo("PERMISSION_DENIED");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body().at("/error/status").asString()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void of_a_user_with_a_second_factor_succeeds_without_tokens() {
        Client.Answer in = signIn("mfa@x.test", "user1password");

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().has("idToken")).isFalse();
        assertThat(in.text("mfaPendingCredential")).isNotEmpty();
        assertThat(in.body().at("/mfaInfo/0/mfaEnrollmentId").asString()).isEqualTo("m1");
        assertThat(in.body().at("/mfaInfo/0/phoneInfo").asString()).isEqualTo("+*******4567");
    }

    @Test
    void is_locked_for_a_minute_after_too_many_failures() {
        sandbox.firebaseState().lockAfterFailures(3);
        for (int i = 0; i < 3; i++) {
            assertThat(refusal("user1@x.test", "wrong")).isEqualTo("INVALID_LOGIN_CREDENTIALS");
        }
        assertThat(refusal("user1@x.test", "user1password"))
                .startsWith("TOO_MANY_ATTEMPTS_TRY_LATER : ");
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn("user1@x.test", "user1password").status()).isEqualTo(200);
    }

    @Test
    void turns_a_foreign_hash_into_one_that_is_exported() {
        assertThat(refusal("blank@x.test", "foreign-1")).isEqualTo("INVALID_LOGIN_CREDENTIALS");
        sandbox.firebaseState().foreignPassword("blank@x.test", "foreign-1");
        assertThat(exported(3).get("version").asInt()).isEqualTo(1);
        assertThat(exported(3).has("passwordHash")).isFalse();

        assertThat(signIn("blank@x.test", "foreign-1").status()).isEqualTo(200);
        assertThat(exported(3).get("version").asInt()).isZero();
        assertThat(exported(3).has("passwordHash")).isTrue();
        assertThat(signIn("blank@x.test", "foreign-1").status()).isEqualTo(200);
    }

    @Test
    void takes_a_password_that_was_reset_by_mail() {
        String reset = "{\"requestType\":\"PASSWORD_RESET\",\"email\":\"user1@x.test\"}";
        firebase.post("/v1/accounts:sendOobCode?key=firebase-web-key", reset);
        String code =
                sandbox.firebaseState().switchboard().mailbox().to("user1@x.test").getLast().code();

        assertThat(message(confirm(code, "tiny"))).startsWith("WEAK_PASSWORD");
        assertThat(confirm(code, "new-secret").text("email")).isEqualTo("user1@x.test");
        assertThat(message(confirm(code, "new-secret"))).isEqualTo("INVALID_OOB_CODE");
        assertThat(signIn("user1@x.test", "new-secret").status()).isEqualTo(200);
        assertThat(refusal("user1@x.test", "user1password")).isEqualTo("INVALID_LOGIN_CREDENTIALS");
    }

    @Test
    void sends_a_reset_to_nobody_without_saying_so_unless_told_not_to() {
        String reset = "{\"requestType\":\"PASSWORD_RESET\",\"email\":\"nobody@x.test\"}";
        String path = "/v1/accounts:sendOobCode?key=firebase-web-key";

        assertThat(firebase.post(path, reset).status()).isEqualTo(200);
        sandbox.firebaseState().protectEnumeration(false);
        assertThat(message(firebase.post(path, reset))).isEqualTo("EMAIL_NOT_FOUND");
    }

    private JsonNode exported(int index) {
        return Client.firebase(sandbox)
                .get("/v1/projects/demo-segue/accounts:batchGet?maxResults=1000")
                .body()
                .get("users")
                .get(index);
    }

    private Client.Answer confirm(String code, String password) {
        return firebase.post(
                "/v1/accounts:resetPassword?key=firebase-web-key",
                "{\"oobCode\":\"%s\",\"newPassword\":\"%s\"}".formatted(code, password));
    }

    private Client.Answer signIn(String email, String password) {
        return firebase.post(
                SIGN_IN,
                "{\"email\":\"%s\",\"password\":\"%s\",\"returnSecureToken\":true}"
                        .formatted(email, password));
    }

    private String refusal(String email, String password) {
        Client.Answer refused = signIn(email, password);
        assertThat(refused.status()).isEqualTo(400);
        return message(refused);
    }

    private static String message(Client.Answer answer) {
        return answer.body().at("/error/message").asString();
    }

    private static String body(String password) {
        return "{\"email\":\"user1@x.test\",\"password\":\"" + password + "\"}";
    }
}
