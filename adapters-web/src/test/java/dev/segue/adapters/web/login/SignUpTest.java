package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import dev.segue.domain.credential.Password;
import org.junit.jupiter.api.Test;

class SignUpTest {

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @Test
    void opens_an_account_at_workos() {
        Answer answer = signUp("grace@example.com", "a long password");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\"}");
        assertThat(world.workOs().account(Example.email("grace")).orElseThrow())
                .matches(account -> account.opensWith(new Password("a long password")))
                .matches(account -> !account.emailVerified());
    }

    @Test
    void answers_a_free_and_a_taken_address_alike() {
        Answer free = signUp("grace@example.com", "a long password");
        Answer takenAtWorkOs = signUp("grace@example.com", "a long password");
        Answer takenAtLegacy = signUp("ada@example.com", "a long password");

        assertThat(takenAtWorkOs.visible()).isEqualTo(free.visible());
        assertThat(takenAtLegacy.visible()).isEqualTo(free.visible());
        assertThat(free.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
        assertThat(takenAtWorkOs.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
        assertThat(takenAtLegacy.millis()).isGreaterThanOrEqualTo(Server.FLOOR.toMillis());
    }

    @Test
    void tells_that_workos_refuses_the_password() {
        world.workOs().faults().refusePassword(new Password("123456"));

        Answer answer = signUp("grace@example.com", "123456");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:segue:problem:password-refused");
    }

    @Test
    void passes_on_the_code_of_another_refusal() {
        world.workOs()
                .faults()
                .answerNextWrite(new Creation.Refused(new ErrorCode("domain_not_allowed")));

        Answer answer = signUp("grace@example.com", "a long password");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:segue:problem:account-refused",\
                        "title":"The account was refused","status":422,\
                        "detail":"The side in charge refuses; the code is its own.",\
                        "code":"domain_not_allowed"}\
                        """);
    }

    @Test
    void is_unavailable_while_legacy_cannot_say_whether_the_address_is_taken() {
        world.legacy().goDown();

        Answer answer = signUp("grace@example.com", "a long password");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    private Answer signUp(String email, String password) {
        return server.post(
                "/v1/signup",
                Json.object(
                        "email",
                        email,
                        "password",
                        password,
                        "firstName",
                        "Grace",
                        "lastName",
                        "Hopper"));
    }
}
