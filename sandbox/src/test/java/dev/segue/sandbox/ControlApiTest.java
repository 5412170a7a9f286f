package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlApiTest {
    private static final String USERS = "/user_management/users";

    private Sandbox sandbox;
    private Client workOs;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        workOs = Client.workOs(sandbox);
    }

    @BeforeEach
    void forget() {
        workOs.post("/_sandbox/reset", "{}");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void answers_in_the_place_of_the_service() {
        fault(
                "\"method\":\"POST\",\"pathRegex\":\"/users$\",\"kind\":\"status\",\"status\":503,"
                        + "\"body\":{\"message\":\"later\"},\"headers\":{\"Retry-After\":\"7\"},"
                        + "\"skip\":1,\"count\":2");

        assertThat(workOs.createUser("a@x.test", "").status()).isEqualTo(201);
        Client.Answer failed = workOs.createUser("b@x.test", "");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.text("message")).isEqualTo("later");
        assertThat(failed.header("Retry-After")).isEqualTo("7");
        assertThat(workOs.get(USERS).status()).isEqualTo(200);
        assertThat(workOs.createUser("b@x.test", "").status()).isEqualTo(503);
        assertThat(workOs.createUser("b@x.test", "").status()).isEqualTo(201);
        assertThat(sandbox.workOsState().users()).hasSize(2);
    }

    @Test
    void loses_the_reply_of_a_request_that_was_processed() {
        fault("\"pathRegex\":\"/users\",\"kind\":\"drop_after\",\"count\":1");

        assertThatThrownBy(() -> workOs.exchange("POST", USERS, "{\"email\":\"a@x.test\"}"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.workOsState().users()).hasSize(1);
        assertThat(workOs.get("/_sandbox/stats").body().at("/statuses/dropped").asInt())
                .isEqualTo(1);
    }

    @Test
    void loses_a_request_before_it_is_processed() {
        fault("\"pathRegex\":\"/users\",\"kind\":\"drop_before\",\"count\":1");

        assertThatThrownBy(() -> workOs.exchange("POST", USERS, "{\"email\":\"a@x.test\"}"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void cuts_a_reply_in_half() throws IOException {
        fault("\"pathRegex\":\"/users\",\"kind\":\"bad_json\",\"count\":1");

        var cut = workOs.exchange("POST", USERS, "{\"email\":\"a@x.test\"}");
        assertThat(cut.statusCode()).isEqualTo(201);
        assertThatThrownBy(() -> Client.JSON.readTree(cut.body()))
                .isInstanceOf(JacksonException.class);
        assertThat(sandbox.workOsState().users()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay", "slow_body"})
    void takes_its_time(String kind) {
        fault("\"pathRegex\":\"/users\",\"delayMillis\":300,\"count\":1,\"kind\":\"" + kind + "\"");

        long before = System.nanoTime();
        assertThat(workOs.createUser("a@x.test", "").status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void stops_failing_when_faults_are_cleared() {
        fault("\"pathRegex\":\".\",\"kind\":\"status\",\"status\":500");
        assertThat(workOs.get(USERS).status()).isEqualTo(500);
        workOs.delete("/_sandbox/faults");
        assertThat(workOs.get(USERS).status()).isEqualTo(200);
    }

    @Test
    void refuses_a_fault_it_does_not_know() {
        assertThat(workOs.post("/_sandbox/faults", "{\"kind\":\"explode\"}").status())
                .isEqualTo(400);
        assertThat(workOs.get("/_sandbox/nothing").status()).isEqualTo(404);
    }

    @Test
    void counts_requests_by_template_and_those_in_flight() throws Exception {
        workOs.post("/_sandbox/latency", "{\"millis\":300}");
        List<Callable<Client.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = "user_" + i;
            calls.add(() -> workOs.get(USERS + "/" + id));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(calls);
        }

        var stats = workOs.get("/_sandbox/stats").body();
        assertThat(stats.get("requests")).hasToString("{\"GET " + USERS + "/{id}\":5}");
        assertThat(stats.get("statuses")).hasToString("{\"404\":5}");
        assertThat(stats.get("peakInFlight").asInt()).isEqualTo(5);
        assertThat(stats.get("inFlight").asInt()).isZero();
    }

    @Test
    void shows_mail_and_users_without_secrets() {
        workOs.createUser("a@x.test", ",\"password\":\"open-sesame\",\"external_id\":\"1\"");
        workOs.logIn("a@x.test", "open-sesame");

        var mail = workOs.get("/_sandbox/mailbox?email=A@x.test").body();
        assertThat(mail.at("/0/kind").asString()).isEqualTo("email_verification");
        assertThat(mail.at("/0/code").asString()).hasSize(6);
        var user = workOs.get("/_sandbox/users").body().get(0);
        assertThat(user.get("external_id").asString()).isEqualTo("1");
        assertThat(user.get("password_kind").asString()).isEqualTo("native");
        assertThat(user.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "external_id",
                        "email_verified",
                        "has_password",
                        "password_kind",
                        "metadata");
    }

    @Test
    void turns_limits_on_and_off() {
        workOs.post("/_sandbox/limits", "{\"documented\":true}");
        workOs.createUser("a@x.test", "");
        for (int i = 0; i < 3; i++) {
            reset();
        }
        assertThat(reset().status()).isEqualTo(429);
        workOs.post("/_sandbox/limits", "{\"documented\":false}");
        assertThat(reset().status()).isEqualTo(201);
    }

    @Test
    void turns_the_switches_of_either_service_on_either_port() {
        Client firebase = Client.firebase(sandbox);
        firebase.post("/_sandbox/workos/mfa", "{\"required\":true}");
        workOs.createUser("a@x.test", ",\"password\":\"open-sesame\",\"email_verified\":true");
        assertThat(workOs.logIn("a@x.test", "open-sesame").code()).isEqualTo("mfa_enrollment");

        String layouts = "/_sandbox/workos/firebase-layouts";
        assertThat(workOs.post(layouts, "{\"accept\":[\"phc\",\"cli\"]}").status()).isEqualTo(200);
        assertThat(workOs.post(layouts, "{\"accept\":[\"yaml\"]}").status()).isEqualTo(400);
    }

    private Client.Answer reset() {
        return workOs.post("/user_management/password_reset", "{\"email\":\"a@x.test\"}");
    }

    private void fault(String members) {
        assertThat(workOs.post("/_sandbox/faults", "{" + members + "}").status()).isEqualTo(200);
    }
}
