package dev.segue.adapters.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.adapters.web.Answer;
import dev.segue.adapters.web.Json;
import dev.segue.adapters.web.Server;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.domain.user.UserEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final String ORDER = Json.object("by", "ops@desk", "reason", "practice");

    private final World world = World.withAda();
    private final Server server = Server.before(world);

    @Test
    void is_found_by_subject_address_and_legacy_id() {
        adaLogsIn();
        String expected =
                """
                {"subject":"%s","authority":"workos","held":false,"version":4}\
                """
                        .formatted(world.ada());

        for (String handle :
                List.of(world.ada().toString(), "ada%40example.com", "firebase:uid-ada")) {
            Answer answer = server.get("/v1/users/" + handle + "/route");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(expected);
        }
    }

    @Test
    void says_why_a_user_could_not_be_moved() {
        world.legacy().edit(Example.id("ada"), Example::withSecondFactor);
        adaLogsIn();

        assertThat(server.get("/v1/users/" + world.ada() + "/route").body())
                .isEqualTo(
                        """
                        {"subject":"%s","authority":"legacy","held":false,\
                        "parked":{"reason":"SECOND_FACTOR","remedy":"moving would drop a second\
                         factor; change the policy or re-enrol"},"version":2}\
                        """
                                .formatted(world.ada()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody%40example.com",
                "two%40%40example.com",
                "firebase:nobody",
                "firebase:",
                "firebase:%20",
                "firebase:nobodynobodynobodynobodynobodynobodynobodynobodynobodynobodynobodynobody"
                        + "nobodynobodynobodynobodynobodynobodynobodynobodynobodynobody",
                "nonsense",
                "1-1-1-1-1",
                "%20",
                "a%0d%0ab"
            })
    void is_a_problem_where_nobody_is_known(String handle) {
        Answer answer = server.get("/v1/users/" + handle + "/route");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:segue:problem:unknown-user","title":"Unknown user",\
                        "status":404,"detail":"Nothing is known of this user."}\
                        """);
    }

    @Test
    void goes_back_to_legacy_when_an_operator_orders_it_and_on_after_a_release() {
        adaLogsIn();

        Answer back = post("route-back", ORDER);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body())
                .isEqualTo(
                        """
                        {"subject":"%s","authority":"legacy","changed":true}\
                        """
                                .formatted(world.ada()));
        assertThat(post("route-back", ORDER).body()).contains("\"changed\":false");
        assertThat(server.get("/v1/users/" + world.ada() + "/route").body())
                .contains("\"authority\":\"legacy\",\"held\":true");

        assertThat(post("release", ORDER).body()).contains("\"changed\":true");
        assertThat(world.events(world.ada()))
                .filteredOn(UserEvent.RoutedBackToLegacy.class::isInstance)
                .extracting("by.name", "reason.text")
                .containsExactly(tuple("ops@desk", "practice"));
    }

    @Test
    void is_refused_by_name_and_with_the_remedy() {
        adaLogsIn();

        Answer answer = post("release", ORDER);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:segue:problem:order-refused",\
                        "title":"The order was refused","status":409,\
                        "detail":"Where the user stands does not allow it; the remedy says what\
                         does.","refusal":"NOT_HELD",\
                        "remedy":"nothing holds the user on legacy"}\
                        """);
    }

    @Test
    void goes_back_after_a_reset_at_workos_only_by_force() {
        adaLogsIn();
        server.post("/v1/password-reset", Json.object("identifier", "ada@example.com"));

        assertThat(post("route-back", ORDER).body()).contains("PASSWORD_CHANGED_AT_WORKOS");
        Answer forced =
                post("route-back", Json.object("by", "ops", "reason", "practice", "force", true));

        assertThat(forced.status()).isEqualTo(200);
        assertThat(world.legacy().resetsMailed()).isEmpty();
    }

    @Test
    void is_ordered_only_of_known_users() {
        Answer answer = server.post("/v1/users/" + UUID.randomUUID() + "/route-back", ORDER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:segue:problem:unknown-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada%40example.com", "1-1-1-1-1", "firebase:uid-ada"})
    void is_ordered_only_by_subject(String handle) {
        Answer answer = server.post("/v1/users/" + handle + "/release", ORDER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo("subject");
        assertThat(answer.body()).doesNotContain("ada", "1-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by", "reason"})
    void names_what_an_order_lacks(String field) {
        String other = field.equals("by") ? "reason" : "by";

        assertField(post("release", Json.object(other, "practice")), field);
        assertField(post("release", Json.object(other, "practice", field, " ")), field);
        assertField(post("release", Json.object(other, "practice", field, "a\r\nb")), field);
        assertField(post("release", Json.object(other, "practice", field, "a".repeat(501))), field);
    }

    private static void assertField(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("field").asString()).isEqualTo(field);
    }

    private Answer post(String order, String body) {
        return server.post("/v1/users/" + world.ada() + "/" + order, body);
    }

    private void adaLogsIn() {
        assertThat(
                        server.post("/v1/login", Json.login("ada@example.com", "correct horse"))
                                .status())
                .isEqualTo(200);
    }
}
