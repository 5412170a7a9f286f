package dev.segue.adapters.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.World;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBodyTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @AfterEach
    void never_reaches_a_provider() {
        assertThat(world.legacy().passwordsShown()).isEmpty();
        assertThat(world.workOs().calls()).isEmpty();
    }

    static Stream<Arguments> malformedBodies() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String login = Json.login("ada@example.com", "canary-1");
        return Stream.of(
                Arguments.of("body", "{\"x\":" + deep + "}"),
                Arguments.of("body", "{\"x\":" + "{\"x\":".repeat(9) + "1" + "}".repeat(9) + "}"),
                Arguments.of("body", "{\"password\":\"canary-1\",\"password\":\"canary-2\"}"),
                Arguments.of("body", login + login),
                Arguments.of("body", login + "canary-3"),
                Arguments.of("body", "canary-1"),
                Arguments.of("body", "\"canary-1\""),
                Arguments.of("body", "[\"canary-1\"]"),
                Arguments.of("body", "null"),
                Arguments.of("body", ""),
                Arguments.of("body", "{\"password\":\"canary-1\\uZZZZ\"}"),
                Arguments.of("body", "{\"password\":\"canary-1\u0000\"}"),
                Arguments.of("body", "{\"password\":\"canary-1"),
                Arguments.of("body", "{\"n\":" + "9".repeat(40) + "}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\",\"password\":112233}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\",\"password\":true}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\",\"password\":[\"canary-1\"]}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\",\"password\":{\"a\":1}}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\",\"password\":null}"),
                Arguments.of("password", "{\"identifier\":\"a@b.c\"}"),
                Arguments.of("ipAddress", "{\"ipAddress\":[\"canary-1\"]}"));
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void is_answered_by_the_name_of_the_field_and_never_by_its_value(String field, String body) {
        assertInvalid(server.post("/v1/login", body), field);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("identifier", "no-address-canary"),
                Arguments.of("identifier", "a@b@canary.example"),
                Arguments.of("identifier", "canary\r\nBcc: x@example.com"),
                Arguments.of("identifier", "canary\u0000@example.com"),
                Arguments.of("identifier", "canary\u202e@example.com"),
                Arguments.of("identifier", "c".repeat(10_000) + "@example.com"),
                Arguments.of("password", ""),
                Arguments.of("password", "canary".repeat(1_000)),
                Arguments.of("password", "canary\ud800"),
                Arguments.of("ipAddress", "canary.example.com"),
                Arguments.of("ipAddress", "203.0.113.256"),
                Arguments.of("ipAddress", "203.0.113.7\r\nX-Canary: 1"),
                Arguments.of("ipAddress", "127.1"),
                Arguments.of("ipAddress", "fe80::1%canary"),
                Arguments.of("ipAddress", ":::"),
                Arguments.of("userAgent", "canary\r\nAuthorization: x"),
                Arguments.of("userAgent", "canary\u0000"),
                Arguments.of("userAgent", "c".repeat(2_000)));
    }

    @Test
    void may_say_more_than_is_known_of() {
        Answer answer =
                server.post(
                        "/v1/login",
                        "{\"identifier\":\"none\",\"password\":\"x\",\"tenant\":{\"a\":[1]}}");

        assertInvalid(answer, "identifier");
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void is_told_which_field_is_wrong(String field, String value) {
        String escaped =
                Json.object("value", value)
                        .replaceAll("^\\{\"value\":|\\}$", "")
                        .replace("\ud800", "\\ud800");
        String sound = "{\"identifier\":\"a@b.c\",\"password\":\"canary\"}";
        String body =
                sound.contains("\"" + field + "\"")
                        ? sound.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":@@")
                        : sound.replace("}", ",\"" + field + "\":@@}");

        assertInvalid(server.post("/v1/login", body.replace("@@", escaped)), field);
    }

    @Test
    void is_refused_when_its_text_is_no_utf_8() {
        String body = "{\"identifier\":\"a@b.c\",\"password\":\"canary\u00ff\"}";

        String answer =
                server.raw(
                        "POST /v1/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Authorization: Bearer "
                                + Server.KEY
                                + "\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("invalid-request");
        assertThat(answer).doesNotContain("canary");
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(Json.read(answer.body()).path("type").asString())
                .isEqualTo("urn:segue:problem:invalid-request");
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo(field);
        assertThat(Json.read(answer.body()).path("remedy").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("canary", "112233");
    }
}
