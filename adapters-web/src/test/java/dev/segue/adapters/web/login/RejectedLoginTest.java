package dev.segue.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.WorkOsLogin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedLoginTest {

    private final World world =
            World.withAda().with(Example.disabled(Example.user("bob"))).with(Example.user("grace"));
    private final Server server = Server.before(world);

    @Test
    void looks_the_same_for_whatever_reason_and_from_whichever_side() {
        List<Answer> answers = new ArrayList<>();
        answers.add(rejected("ada"));
        answers.add(rejected("nobody"));
        answers.add(server.post("/v1/login", Json.login("bob@example.com", "correct horse")));
        for (LegacyVerdict verdict :
                List.of(
                        new LegacyVerdict.NoPassword(),
                        new LegacyVerdict.Ambiguous(),
                        new LegacyVerdict.NoSuchUser(),
                        new LegacyVerdict.Disabled())) {
            world.legacy().answerNext(verdict);
            answers.add(rejected("ada"));
        }
        moveGrace();
        answers.add(rejected("grace"));
        world.workOs()
                .faults()
                .answerNextLogin(new WorkOsLogin.Rejected(new ErrorCode("user_not_found")));
        answers.add(rejected("grace"));

        assertThat(answers).extracting(Answer::visible).containsOnly(answers.getFirst().visible());
        assertThat(answers.getFirst().body())
                .isEqualTo(
                        """
                        {"type":"urn:segue:problem:invalid-credentials",\
                        "title":"Not these credentials","status":401,\
                        "detail":"The identifier, password or code is not right, or may not be\
                         used."}\
                        """);
    }

    @Test
    void waits_for_the_floor_whether_the_user_has_moved_or_not() {
        moveGrace();
        List<Long> atLegacy = new ArrayList<>();
        List<Long> atWorkOs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            atLegacy.add(rejected("ada").millis());
            world.workOs().faults().beforeNext(WorkOsCall.AUTHENTICATE, RejectedLoginTest::dawdle);
            atWorkOs.add(rejected("grace").millis());
        }

        assertThat(atLegacy).allMatch(millis -> millis >= Server.FLOOR.toMillis());
        assertThat(atWorkOs).allMatch(millis -> millis >= Server.FLOOR.toMillis());
    }

    @Test
    void shows_the_password_to_one_side_only() {
        moveGrace();
        int shownBefore = world.legacy().passwordsShown().size();

        rejected("grace");

        assertThat(world.legacy().passwordsShown()).hasSize(shownBefore);
        assertThat(world.workOs().passwordsShown()).contains("wrong");
    }

    private void moveGrace() {
        Answer answer = server.post("/v1/login", Json.login("grace@example.com", "correct horse"));
        assertThat(answer.body()).contains("\"side\":\"workos\"");
    }

    private Answer rejected(String name) {
        Answer answer = server.post("/v1/login", Json.login(name + "@example.com", "wrong"));
        assertThat(answer.status()).isEqualTo(401);
        return answer;
    }

    private static void dawdle() {
        try {
            Thread.sleep(Server.FLOOR.dividedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
