package dev.segue.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.sandbox.generate.TenantFiles;
import dev.segue.sandbox.generate.TenantPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Auth0TenantTest {

    /** Of "abc"; a published vector. */
    private static final String ABC =
            "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

    @TempDir private Path folder;

    private final ManualClock clock = new ManualClock();
    private Sandbox sandbox;
    private Client app;
    private Client manager;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults(), clock);
        sandbox.auth0State().loadUsers(stream(user("ada", "")));
        sandbox.auth0State()
                .loadHashes(
                        stream(
                                "{\"_id\":{\"$oid\":\"ada\"},\"passwordHash\":\"%s\"}"
                                        .formatted(ABC)));
        app = new Client(sandbox.auth0(), null);
        manager = new Client(sandbox.auth0(), token());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void answers_a_login_with_tokens_of_the_user() {
        Client.Answer answer = logIn("ada@example.com", "abc");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id_token").split("\\.")).hasSize(3);
        assertThat(answer.text("refresh_token")).isNotEmpty();
    }

    @Test
    void answers_a_wrong_password_as_it_answers_a_stranger() {
        Client.Answer wrong = logIn("ada@example.com", "wrong");
        Client.Answer stranger = logIn("nobody@example.com", "abc");

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo(stranger.body());
        assertThat(wrong.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void locks_a_user_after_ten_wrong_passwords() {
        for (int i = 0; i < 10; i++) {
            assertThat(logIn("ada@example.com", "wrong").text("error")).isEqualTo("invalid_grant");
        }

        Client.Answer locked = logIn("ada@example.com", "abc");

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text("error")).isEqualTo("too_many_attempts");
    }

    @Test
    void counts_right_passwords_too_when_it_limits_logins() {
        for (int i = 0; i < 20; i++) {
            assertThat(logIn("ada@example.com", "abc").status()).isEqualTo(200);
        }

        assertThat(logIn("ada@example.com", "abc").status()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(7));
        assertThat(logIn("ada@example.com", "abc").status()).isEqualTo(200);
    }

    @Test
    void limits_the_management_api_to_a_burst_and_says_when_to_come_back() {
        for (int i = 0; i < 50; i++) {
            assertThat(manager.get("/api/v2/users/auth0%7Cada").status()).isEqualTo(200);
        }

        Client.Answer limited = manager.get("/api/v2/users/auth0%7Cada");

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(limited.header("X-RateLimit-Reset")))
                .isGreaterThan(clock.instant().getEpochSecond());
        clock.pass(Duration.ofSeconds(1));
        assertThat(manager.get("/api/v2/users/auth0%7Cada").status()).isEqualTo(200);
    }

    @Test
    void refuses_the_management_api_without_a_token_or_a_scope() {
        assertThat(app.get("/api/v2/users/auth0%7Cada").status()).isEqualTo(401);
        sandbox.auth0State().turn(switches -> switches.withScopes(Set.of()));
        assertThat(manager.get("/api/v2/users/auth0%7Cada").text("errorCode"))
                .isEqualTo("insufficient_scope");
    }

    @Test
    void keeps_two_accounts_of_one_email_apart() {
        sandbox.auth0State()
                .loadUsers(
                        stream(
                                "{\"user_id\":\"google-oauth2|1\",\"email\":\"ada@example.com\","
                                        + "\"identities\":[{\"provider\":\"google-oauth2\","
                                        + "\"user_id\":\"1\",\"isSocial\":true}]}"));

        assertThat(manager.get("/api/v2/users-by-email?email=ada%40example.com").body()).hasSize(2);
        assertThat(logIn("ada@example.com", "abc").status()).isEqualTo(200);
    }

    @Test
    void exports_users_by_a_job_whose_links_are_good_for_a_minute() throws Exception {
        String job = manager.post("/api/v2/jobs/users-exports", "{\"format\":\"json\"}").text("id");
        assertThat(manager.get("/api/v2/jobs/" + job).text("status")).isEqualTo("processing");
        String link = manager.get("/api/v2/jobs/" + job).text("location");

        assertThat(unpacked(download(link))).contains("\"user_id\":\"auth0|ada\"");
        clock.pass(Duration.ofSeconds(61));
        assertThat(download(link).statusCode()).isEqualTo(403);
        String fresh = manager.get("/api/v2/jobs/" + job).text("location");
        assertThat(download(fresh).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(23).plusMinutes(58));
        assertThat(new Client(sandbox.auth0(), token()).get("/api/v2/jobs/" + job).status())
                .isEqualTo(200);
        clock.pass(Duration.ofMinutes(2));
        assertThat(new Client(sandbox.auth0(), token()).get("/api/v2/jobs/" + job).status())
                .isEqualTo(404);
    }

    @Test
    void logs_an_invented_tenant_in_whatever_its_hashes() throws IOException {
        TenantFiles files =
                new TenantFiles(
                        folder.resolve("users.json"),
                        folder.resolve("hashes.json"),
                        folder.resolve("organizations.json"),
                        folder.resolve("passwords.csv"));
        files.write(new TenantPlan(120, 7, false, 4));
        sandbox.auth0State().reset();
        sandbox.auth0State().turn(switches -> switches.withLockAfterFailures(0));
        assertThat(sandbox.auth0State().loadUsers(Files.newInputStream(files.users())))
                .isEqualTo(120);
        sandbox.auth0State().loadHashes(Files.newInputStream(files.hashes()));
        assertThat(
                        sandbox.auth0State()
                                .loadOrganizations(Files.newInputStream(files.organizations())))
                .isEqualTo(6);

        List<String> passwords = Files.readAllLines(files.passwords());
        long signedIn =
                passwords.stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .filter(line -> logIn(line[0], line[1]).status() == 200)
                        .count();

        assertThat(sandbox.auth0State().users())
                .extracting(user -> String.valueOf(user.passwordKind()))
                .contains("bcrypt", "MD5", "SHA-256", "scrypt", "null");
        // Who is blocked, has a factor or no hash cannot; everybody else can.
        assertThat(signedIn).isBetween(passwords.size() - 20L, passwords.size() - 1L);
    }

    private static HttpResponse<byte[]> download(String link) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String unpacked(HttpResponse<byte[]> packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Client.Answer logIn(String email, String password) {
        return app.post(
                "/oauth/token",
                """
                {"grant_type":"password","client_id":"auth0-app","username":"%s",
                 "client_secret":"auth0-app-secret","password":"%s",
                 "scope":"openid offline_access"}
                """
                        .formatted(email, password));
    }

    private String token() {
        return new Client(sandbox.auth0(), null)
                .post(
                        "/oauth/token",
                        """
                        {"grant_type":"client_credentials","client_id":"auth0-manager",
                         "client_secret":"auth0-manager-secret","audience":"%s/api/v2/"}
                        """
                                .formatted(sandbox.auth0()))
                .text("access_token");
    }

    private static String user(String id, String more) {
        return """
        {"user_id":"auth0|%s","email":"%s@example.com","identities":[{"provider":"auth0",\
        "user_id":"%s","connection":"Username-Password-Authentication","isSocial":false}]%s}\
        """
                .formatted(id, id, id, more);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
