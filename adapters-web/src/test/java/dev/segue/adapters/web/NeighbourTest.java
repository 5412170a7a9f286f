package dev.segue.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.World;
import org.junit.jupiter.api.Test;

class NeighbourTest {

    private final Server server = Server.before(World.empty());

    @Test
    void needs_no_service_key_and_keeps_its_own_json() {
        Answer answer =
                server.send(
                        server.request("POST", "/neighbour", "{\"a\":1,\"a\":2}")
                                .header("Content-Type", "application/json")
                                .build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"a\":2}");
        assertThat(answer.headers()).doesNotContainKey("cache-control");
    }

    @Test
    void is_not_described_as_part_of_the_api() {
        assertThat(server.get("/openapi.json").body())
                .contains("/v1/login")
                .doesNotContain("/neighbour");
    }
}
