package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkOsMailTest {
    private static final String MAGIC_GRANT = "urn:workos:oauth:grant-type:magic-auth:code";

    private final ManualClock clock = new ManualClock();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits(), clock);
    private final Client workOs = Client.workOs(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void with_a_magic_code_creates_and_verifies_the_user() {
        Client.Answer sent = workOs.post("/user_management/magic_auth", "{\"email\":\"a@x.test\"}");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.text("code")).isEqualTo(mailed("a@x.test"));

        Client.Answer in = magicAuth(sent.text("code"));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.text("authentication_method")).isEqualTo("MagicAuth");
        assertThat(magicAuth(sent.text("code")).code()).isEqualTo("invalid_one_time_code");
    }

    @Test
    void with_a_magic_code_counts_for_ten_minutes() {
        workOs.post("/user_management/magic_auth", "{\"email\":\"a@x.test\"}");
        clock.pass(Duration.ofMinutes(10));

        assertThat(magicAuth(mailed("a@x.test")).code()).isEqualTo("one_time_code_expired");
    }

    @Test
    void with_a_reset_token_lets_the_user_choose_a_password() {
        workOs.createUser("a@x.test", ",\"password\":\"open-sesame\",\"email_verified\":true");
        Client.Answer reset =
                workOs.post("/user_management/password_reset", "{\"email\":\"A@x.test\"}");
        assertThat(reset.status()).isEqualTo(201);
        String token = reset.text("password_reset_token");
        assertThat(reset.text("password_reset_url")).contains(token);
        assertThat(mailed("a@x.test")).isEqualTo(token);

        assertThat(confirm(token, "short").code()).isEqualTo("password_reset_error");
        assertThat(confirm(token, "new-secret-1").status()).isEqualTo(200);
        assertThat(confirm(token, "new-secret-2").status()).isEqualTo(404);
        assertThat(workOs.logIn("a@x.test", "new-secret-1").status()).isEqualTo(200);
        assertThat(
                        workOs.post("/user_management/password_reset", "{\"email\":\"b@x.test\"}")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void with_a_reset_token_counts_for_a_day() {
        workOs.createUser("a@x.test", "");
        workOs.post("/user_management/password_reset", "{\"email\":\"a@x.test\"}");
        clock.pass(Duration.ofDays(1));

        assertThat(confirm(mailed("a@x.test"), "new-secret-1").cause())
                .isEqualTo("password_reset_token_expired");
    }

    @Test
    void with_a_verification_code_verifies_the_address() {
        String id = workOs.createUser("a@x.test", "").text("id");
        String path = "/user_management/users/" + id + "/email_verification";
        workOs.post(path + "/send", "");

        String code = "{\"code\":\"" + mailed("a@x.test") + "\"}";
        assertThat(workOs.post(path + "/confirm", "{\"code\":\"x\"}").code())
                .isEqualTo("email_verification_code_incorrect");
        assertThat(
                        workOs.post(path + "/confirm", code)
                                .body()
                                .at("/user/email_verified")
                                .asBoolean())
                .isTrue();
        assertThat(workOs.post(path + "/send", "").code()).isEqualTo("email_already_verified");
    }

    private Client.Answer magicAuth(String code) {
        return workOs.authenticate(
                MAGIC_GRANT, ",\"email\":\"a@x.test\",\"code\":\"" + code + "\"");
    }

    private Client.Answer confirm(String token, String password) {
        return workOs.post(
                "/user_management/password_reset/confirm",
                "{\"token\":\"%s\",\"new_password\":\"%s\"}".formatted(token, password));
    }

    private String mailed(String email) {
        return sandbox.workOsState().switchboard().mailbox().to(email).getLast().code();
    }
}
