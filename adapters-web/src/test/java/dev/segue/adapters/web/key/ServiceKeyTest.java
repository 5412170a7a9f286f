package dev.segue.adapters.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.World;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeyTest {

    private static final String LOGIN = Json.login("ada@example.com", "correct horse");

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @ParameterizedTest
    @ValueSource(strings = {Server.KEY, Server.NEXT_KEY})
    void lets_in_while_it_is_one_of_the_list(String key) {
        assertThat(with("Bearer " + key).status()).isEqualTo(200);
        assertThat(with("bearer " + key).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer retired-key-0123456789-0123456789-0123456789",
                "Bearer " + Server.KEY + "0",
                "Bearer  " + Server.KEY,
                "Bearer",
                "Bearer ",
                Server.KEY,
                "Basic " + Server.KEY,
                "Bearer " + Server.KEY + "," + Server.NEXT_KEY
            })
    void keeps_out_what_is_none(String authorization) {
        Answer answer = with(authorization);

        assertKeyRequired(answer);
        assertThat(world.legacy().passwordsShown()).isEmpty();
    }

    @Test
    void is_required_of_everything_under_v1_known_or_not_and_of_the_document() {
        for (String path :
                new String[] {
                    "/v1/login", "/v1/nothing", "/v1", "/v1/", "/openapi.json", "/openapi.json.yaml"
                }) {
            for (String method : new String[] {"GET", "POST", "OPTIONS", "DELETE"}) {
                assertKeyRequired(server.send(server.request(method, path, null).build()));
            }
        }
    }

    @Test
    void is_sent_once() {
        HttpRequest request =
                server.request("POST", "/v1/login", LOGIN)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + Server.KEY)
                        .header("Authorization", "Bearer " + Server.KEY)
                        .build();

        assertKeyRequired(server.send(request));
    }

    @Test
    void keeps_large_bodies_out_before_they_are_read() {
        Answer answer =
                server.send(server.request("POST", "/v1/login", "x".repeat(70_000)).build());

        assertKeyRequired(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has a space in it and is long enough", "k\u00e4y"})
    void has_to_be_long_and_visible(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceKey.of(secret))
                .withMessage("a service key needs 32 to 512 visible ASCII characters");
    }

    @Test
    void prints_nothing() {
        assertThat(ServiceKey.of(Server.KEY)).hasToString("ServiceKey[secret]");
    }

    private static void assertKeyRequired(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:segue:problem:service-key-required",\
                        "title":"A service key is required","status":401,\
                        "detail":"Send one of the configured keys as Authorization: Bearer."}\
                        """);
    }

    private Answer with(String authorization) {
        return server.send(
                server.request("POST", "/v1/login", LOGIN)
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization)
                        .build());
    }
}
