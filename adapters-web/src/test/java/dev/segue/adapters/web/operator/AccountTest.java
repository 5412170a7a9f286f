package dev.segue.adapters.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final World world = World.withAda().with(Example.user("grace"));
    private final Server server = Server.before(world);

    @BeforeEach
    void both_log_in() {
        server.post("/v1/login", Json.login("ada@example.com", "correct horse"));
        server.post("/v1/login", Json.login("grace@example.com", "correct horse"));
    }

    @Test
    void gets_a_new_address_at_the_side_in_charge() {
        Answer answer = change("lovelace@example.com");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(world.workOs().account(Example.email("lovelace"))).isPresent();
    }

    @Test
    void does_not_get_an_address_of_somebody_else() {
        Answer answer = change("grace@example.com");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:segue:problem:email-taken");
    }

    @Test
    void tells_the_code_of_a_refusal() {
        world.workOs()
                .faults()
                .answerNextWrite(new Creation.Refused(new ErrorCode("email_not_allowed")));

        Answer answer = change("lovelace@example.com");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Json.read(answer.body()).path("code").asString()).isEqualTo("email_not_allowed");
    }

    @Test
    void keeps_its_address_while_the_side_in_charge_is_down() {
        world.workOs().faults().goDown();

        Answer answer = change("lovelace@example.com");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    @Test
    void has_to_be_told_whether_the_address_is_verified() {
        Answer answer =
                server.send(
                        "PUT",
                        "/v1/users/" + world.ada() + "/email",
                        Json.object("email", "lovelace@example.com"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo("verified");
    }

    @Test
    void is_unknown_if_nobody_has_it() {
        String nobody = "/v1/users/" + UUID.randomUUID();
        String email = Json.object("email", "a@example.com", "verified", true);

        assertThat(server.send("PUT", nobody + "/email", email).status()).isEqualTo(404);
        assertThat(server.send("DELETE", nobody, null).status()).isEqualTo(404);
    }

    @Test
    void is_erased_on_both_sides() {
        Answer answer = server.send("DELETE", "/v1/users/" + world.ada(), null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(world.legacy().account(Example.id("ada"))).isEmpty();
        assertThat(world.workOs().account(Example.email("ada"))).isEmpty();
        assertThat(server.get("/v1/users/ada%40example.com/route").status()).isEqualTo(404);
    }

    @Test
    void is_not_called_erased_while_a_side_does_not_answer() {
        world.legacy().goDown();

        Answer answer = server.send("DELETE", "/v1/users/" + world.ada(), null);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(world.workOs().account(Example.email("ada"))).isPresent();
    }

    private Answer change(String email) {
        return server.send(
                "PUT",
                "/v1/users/" + world.ada() + "/email",
                Json.object("email", email, "verified", true));
    }
}
