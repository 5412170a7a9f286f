package dev.segue.adapters.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.World;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @AfterEach
    void never_reaches_a_provider_and_leaves_the_server_up() {
        assertThat(world.legacy().passwordsShown()).isEmpty();
        assertThat(world.workOs().calls()).isEmpty();
        assertThat(
                        server.post("/v1/login", Json.login("ada@example.com", "correct horse"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void is_refused_when_its_body_is_too_large() {
        Answer answer =
                server.post("/v1/login", Json.login("ada@example.com", "x".repeat(1_000_000)));

        assertProblem(answer, 413, "request-too-large");
    }

    @Test
    void is_refused_when_its_body_never_ends() {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";

        String answer =
                server.raw(
                        head("POST", "/v1/login")
                                + "Content-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(5)
                                + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("request-too-large");
    }

    @Test
    void is_refused_when_its_headers_are_too_large() {
        String answer =
                server.raw(
                        head("POST", "/v1/login") + "X-Large: " + "x".repeat(70_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity", "x-canary"})
    void is_refused_when_its_body_is_encoded(String encoding) {
        HttpRequest request =
                keyed("POST", "/v1/login", "{}")
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .build();

        assertProblem(server.send(request), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/json/canary",
                "text/json"
            })
    void is_refused_when_it_is_not_json(String type) {
        HttpRequest request =
                keyed("POST", "/v1/login", Json.login("ada@example.com", "canary"))
                        .header("Content-Type", type)
                        .build();

        assertProblem(server.send(request), 415, "unsupported-media-type");
    }

    @Test
    void is_refused_when_it_wants_anything_but_json() {
        HttpRequest request =
                keyed("POST", "/v1/login", Json.login("ada@example.com", "canary"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .build();

        assertProblem(server.send(request), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "BREW"})
    void is_refused_when_its_method_is_not_one_of_the_path(String method) {
        Answer answer = server.send(method, "/v1/login", null);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("allow")).isEqualTo("POST");
    }

    @Test
    void is_refused_by_head_without_a_body() {
        Answer answer = server.send("HEAD", "/v1/login", null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void is_told_the_methods_by_options() {
        Answer answer = server.send("OPTIONS", "/v1/login", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("allow")).contains("POST");
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void is_never_echoed_by_trace() {
        String answer = server.raw(head("TRACE", "/v1/login") + "X-Canary: canary\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("application/problem+json");
        assertThat(answer).contains("Cache-Control: no-store").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/login/",
                "/v1//login",
                "//v1/login",
                "/v1/login;jsessionid=1/x",
                "/v1/../v1/login",
                "/v1/%2e%2e/v1/login",
                "/health/../v1/login",
                "/health/%2e%2e/v1/login",
                "/health/..;/v1/login",
                "/v1%2flogin",
                "/v1%252flogin",
                "/V1/login",
                "/v1\\login",
                "/v1/login%00",
                "/v1/login%c0%ae",
                "/v1/login|",
                "/v1/login\t",
                "/v1/users/%2e%2e/route",
                "/../../etc/passwd",
                "/error",
                "/canary"
            })
    void never_gets_past_the_key_by_a_trick_with_the_path(String path) {
        String body = Json.login("ada@example.com", "canary");

        String answer =
                server.raw(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body);

        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404|405) ");
        assertThat(answer).contains("Content-Type: application/problem+json");
        assertThat(answer).containsOnlyOnce("Cache-Control: no-store");
        assertThat(answer).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1", "/v1/users", "/v1/login/", "/v1/login/x/y"})
    void is_told_that_there_is_nothing(String path) {
        assertProblem(server.get(path), 404, "not-found");
    }

    @Test
    void is_told_that_there_is_nothing_outside_of_the_api_too() {
        assertProblem(server.get("/canary"), 404, "not-found");
    }

    @Test
    void does_not_smuggle_a_second_request() {
        String answer =
                server.raw(
                        head("POST", "/v1/login")
                                + "Content-Length: 5\r\nContent-Length: 6\r\n\r\ncanary");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private static String head(String method, String path) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Server.KEY
                + "\r\n";
    }

    private HttpRequest.Builder keyed(String method, String path, String body) {
        return server.request(method, path, body).header("Authorization", "Bearer " + Server.KEY);
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(Json.read(answer.body()).path("type").asString())
                .isEqualTo("urn:segue:problem:" + slug);
    }
}
