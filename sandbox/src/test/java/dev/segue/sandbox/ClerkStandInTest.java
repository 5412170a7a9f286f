package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.Client.Answer;
import dev.segue.sandbox.clerk.GeneratedTenant.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** As Clerk's published description and its documentation have it. */
class ClerkStandInTest {

    private final ManualClock clock = new ManualClock();
    private Sandbox sandbox;
    private Client clerk;
    private Client control;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults(), clock);
        clerk = new Client(sandbox.clerk(), "sk_test_clerk");
        control = new Client(sandbox.clerk().resolve("/"), null);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void wants_its_secret_key() {
        assertThat(new Client(sandbox.clerk(), null).get("/users").cause())
                .isEqualTo("authorization_header_missing");
        assertThat(new Client(sandbox.clerk(), "sk_test_other").get("/users").cause())
                .isEqualTo("clerk_key_invalid");
        assertThat(clerk.get("/users").status()).isEqualTo(200);
    }

    @Test
    void lists_newest_first_by_default_and_goes_on_after_a_cursor() {
        load(IntStream.range(0, 25).mapToObj("{\"id\": \"user_%02d\"}"::formatted).toList());

        assertThat(ids(clerk.get("/users"))).hasSize(10).startsWith("user_24");
        assertThat(ids(clerk.get("/users?limit=500&order_by=%2Bcreated_at&starting_after=user_22")))
                .containsExactly("user_23", "user_24");
        assertThat(ids(clerk.get("/users?limit=2&offset=23&order_by=created_at")))
                .containsExactly("user_23", "user_24");
    }

    @Test
    void refuses_pages_that_clerk_refuses() {
        load(List.of("{\"id\": \"user_a\"}"));

        for (String query :
                List.of(
                        "limit=501",
                        "limit=0",
                        "limit=many",
                        "order_by=email_address",
                        "starting_after=user_a&offset=1")) {
            assertThat(clerk.get("/users?" + query).status()).as(query).isEqualTo(422);
        }
    }

    @Test
    void finds_users_by_addresses_whether_verified_or_not_and_by_ids() {
        load(
                List.of(
                        "{\"id\": \"user_a\", \"email\": \"x@example.com\"}",
                        "{\"id\": \"user_b\", \"unverified_email\": \"X@example.com\"}",
                        "{\"id\": \"user_c\", \"email\": \"y+z@example.com\"}"));

        assertThat(ids(clerk.get("/users?email_address=x%40EXAMPLE.com")))
                .containsExactly("user_b", "user_a");
        assertThat(ids(clerk.get("/users?email_address=y%2Bz%40example.com&email_address=n")))
                .containsExactly("user_c");
        assertThat(ids(clerk.get("/users?user_id=user_c&user_id=user_a&user_id=user_n")))
                .containsExactly("user_c", "user_a");
    }

    @Test
    void compares_a_password_and_looks_at_nothing_else() {
        load(
                List.of(
                        "{\"id\": \"user_a\", \"password\": \"right\", \"banned\": true,"
                                + " \"locked\": true, \"totp_secret\": \"JBSWY3DPEHPK3PXP\"}",
                        "{\"id\": \"user_b\"}"));

        assertThat(verify("user_a", "right").body().path("verified").booleanValue()).isTrue();
        assertThat(verify("user_a", "wrong"))
                .extracting(Answer::status, Answer::cause)
                .containsExactly(422, "incorrect_password");
        assertThat(verify("user_b", "right").status()).isEqualTo(400);
        assertThat(verify("user_n", "right").cause()).isEqualTo("resource_not_found");
        assertThat(clerk.post("/users/user_a/verify_password", "{\"pass\": \"right\"}"))
                .extracting(Answer::status, Answer::cause)
                .containsExactly(422, "form_param_format_invalid");
    }

    @Test
    void takes_a_better_hash_for_a_weak_one_when_it_learns_the_password(@TempDir Path directory)
            throws IOException {
        load(
                List.of(
                        "{\"id\": \"user_a\", \"password\": \"right\", \"password_hasher\":"
                                + " \"md5\"}"));
        assertThat(exported(directory)).endsWith(",md5");

        verify("user_a", "wrong");
        assertThat(exported(directory)).endsWith(",md5");

        verify("user_a", "right");
        assertThat(exported(directory)).contains(",$2a$").endsWith(",bcrypt");
    }

    @Test
    void leaves_a_user_with_one_address_when_it_is_replaced() {
        load(
                List.of(
                        "{\"id\": \"user_a\", \"email\": \"a@example.com\"}",
                        "{\"id\": \"user_b\", \"email\": \"b@example.com\"}"));

        assertThat(replace("user_a", "b@example.com", "verified").cause())
                .isEqualTo("form_identifier_exists");
        assertThat(replace("user_a", "b@example.com", "unverified").status()).isEqualTo(200);
        Answer reserved = replace("user_a", "c@example.com", "reserved");

        assertThat(reserved.body().path("reserved").booleanValue()).isTrue();
        assertThat(reserved.body().path("verification").path("status").asString())
                .isEqualTo("unverified");
        assertThat(clerk.get("/users/user_a").body().path("email_addresses")).hasSize(1);
        assertThat(replace("user_b", "c@example.com", "reserved").status()).isEqualTo(422);
    }

    @Test
    void bans_locks_and_deletes() {
        load(List.of("{\"id\": \"user_a\"}"));

        assertThat(clerk.post("/users/user_a/ban", "{}").body().path("banned").booleanValue())
                .isTrue();
        assertThat(clerk.post("/users/user_a/lock", "{}").body().path("locked").booleanValue())
                .isTrue();
        JsonNode free = clerk.post("/users/user_a/unlock", "{}").body();
        assertThat(free.path("locked").booleanValue()).isFalse();
        assertThat(free.path("banned").booleanValue()).isTrue();
        assertThat(clerk.delete("/users/user_a").status()).isEqualTo(200);
        assertThat(clerk.delete("/users/user_a").cause()).isEqualTo("resource_not_found");
    }

    @Test
    void counts_a_development_keys_calls_and_says_when_to_come_back() {
        IntStream.range(0, 100).forEach(i -> clerk.get("/users"));
        clock.pass(Duration.ofMillis(2500));

        Answer refused = clerk.get("/users");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("8");
        clock.pass(Duration.ofSeconds(8));
        assertThat(clerk.get("/users").status()).isEqualTo(200);
    }

    @Test
    void exports_what_the_dashboard_exports(@TempDir Path directory) throws IOException {
        load(
                List.of(
                        "{\"id\": \"user_a\", \"first_name\": \"A, \\\"B\\\"\","
                                + " \"email\": \"a@example.com\","
                                + " \"unverified_email\": \"b@example.com\","
                                + " \"phone\": \"+14155550100\","
                                + " \"totp_secret\": \"JBSWY3DPEHPK3PXP\"}"));

        assertThat(exported(directory))
                .isEqualTo(
                        "user_a,\"A, \"\"B\"\"\",,,a@example.com,+14155550100,a@example.com,"
                                + "b@example.com,+14155550100,,JBSWY3DPEHPK3PXP,,");
    }

    @Test
    void invents_the_same_users_for_the_same_seed_and_lets_them_in() {
        List<Login> first = sandbox.clerkState().generate(20, 5);
        sandbox.clerkState().reset();
        List<Login> again = sandbox.clerkState().generate(20, 5);

        assertThat(again).isEqualTo(first);
        for (Login login : again.subList(0, 5)) {
            String id = ids(clerk.get("/users?email_address=" + login.email())).getFirst();
            assertThat(verify(id, login.password()).status()).isEqualTo(200);
        }
    }

    @Test
    void is_controlled_over_http_too() {
        assertThat(
                        control.post("_sandbox/clerk/load", "{\"users\": [{\"id\": \"user_a\"}]}")
                                .body()
                                .path("loaded")
                                .asInt())
                .isEqualTo(1);
        assertThat(control.post("_sandbox/clerk/generate", "{\"users\": 20}").body())
                .hasSizeGreaterThan(16);
        assertThat(control.get("_sandbox/users").body()).hasSize(21);
        assertThat(control.post("_sandbox/reset", "{}").status()).isEqualTo(200);
        assertThat(clerk.get("/users").body()).isEmpty();
    }

    private void load(List<String> users) {
        sandbox.clerkState().load("{\"users\": [" + String.join(",", users) + "]}");
    }

    private Answer verify(String id, String password) {
        return clerk.post(
                "/users/" + id + "/verify_password", "{\"password\": \"%s\"}".formatted(password));
    }

    private Answer replace(String id, String email, String status) {
        return clerk.put(
                "/users/" + id + "/email_address",
                "{\"email_address\": \"%s\", \"identification_status\": \"%s\"}"
                        .formatted(email, status));
    }

    private String exported(Path directory) throws IOException {
        Path csv = directory.resolve("users.csv");
        sandbox.clerkState().export(csv);
        return Files.readAllLines(csv).getLast();
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.body().forEach(user -> ids.add(user.path("id").asString("")));
        return ids;
    }
}
