package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import org.junit.jupiter.api.Test;

class PasswordResetTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @Test
    void is_mailed_by_the_side_that_checks_the_password() {
        Answer answer = reset("ada@example.com");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\"}");
        assertThat(world.legacy().resetsMailed()).containsExactly(Example.email("ada"));
    }

    @Test
    void answers_known_moved_and_unknown_addresses_alike() {
        Answer known = reset("ada@example.com");
        server.post("/v1/login", Json.login("ada@example.com", "correct horse"));
        Answer moved = reset("ada@example.com");
        Answer unknown = reset("nobody@example.com");

        assertThat(moved.visible()).isEqualTo(known.visible());
        assertThat(unknown.visible()).isEqualTo(known.visible());
        assertThat(known.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
        assertThat(moved.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
        assertThat(unknown.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
    }

    @Test
    void is_unavailable_while_the_side_in_charge_is() {
        world.legacy().goDown();

        Answer answer = reset("ada@example.com");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:segue:problem:temporarily-unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    private Answer reset(String identifier) {
        return server.post("/v1/password-reset", Json.object("identifier", identifier));
    }
}
