package dev.segue.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkOsUsersTest {
    private Sandbox sandbox;
    private Client workOs;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        workOs = Client.workOs(sandbox);
    }

    @BeforeEach
    void forget() {
        sandbox.workOsState().reset();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void are_found_by_an_external_id_with_a_pipe_and_a_plus() {
        String id = workOs.createUser("a@x.test", ",\"external_id\":\"firebase|a+b\"").text("id");

        Client.Answer found = workOs.get("/user_management/users/external_id/firebase%7Ca+b");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("id")).isEqualTo(id).matches("user_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(found.header("X-Request-ID")).isNotBlank();
    }

    @Test
    void share_no_email_whatever_its_case() {
        workOs.createUser("Ada@X.test", "");

        Client.Answer second = workOs.createUser("ada@x.TEST", "");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.code()).isEqualTo("user_creation_error");
        assertThat(second.cause()).isEqualTo("email_not_available");
    }

    @Test
    void share_no_external_id_and_a_refused_one_leaves_its_email_free() {
        workOs.createUser("a@x.test", ",\"external_id\":\"1\"");

        assertThat(workOs.createUser("b@x.test", ",\"external_id\":\"1\"").cause())
                .isEqualTo("external_id_already_used");
        assertThat(workOs.createUser("b@x.test", "").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",\"password\":\"short\"; 400; password_strength_error",
                ",\"password\":\"Password123\"; 400; password_strength_error",
                ",\"password\":\"a-good-one\",\"password_hash\":\"x\"; 400;"
                        + " password_and_password_hash_provided",
                ",\"password\":\"a-good-one\",\"password_hash_type\":\"bcrypt\"; 400;"
                        + " password_and_password_hash_type_provided",
                ",\"metadata\":{\"n\":1}; 400; invalid_metadata",
                ",\"metadata\":{\"n\":{\"a\":\"b\"}}; 400; invalid_metadata",
                ",\"metadata\":{\"n\":\"é\"}; 400; invalid_metadata",
                ",\"external_id\":\"\"; 422; invalid_request_parameters"
            })
    void are_refused_with_the_documented_code(String more, int status, String code) {
        Client.Answer refused = workOs.createUser("a@x.test", more);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(sandbox.workOsState().users()).isEmpty();
    }

    @Test
    void have_external_ids_of_up_to_64_characters() {
        String longest = "x".repeat(64);

        assertThat(workOs.createUser("a@x.test", ",\"external_id\":\"" + longest + "\"").status())
                .isEqualTo(201);
        assertThat(workOs.createUser("b@x.test", ",\"external_id\":\"" + longest + "x\"").status())
                .isEqualTo(422);
    }

    @Test
    void need_an_email() {
        assertThat(workOs.post("/user_management/users", "{}").status()).isEqualTo(422);
        assertThat(workOs.createUser("nobody", "").cause()).isEqualTo("invalid_email");
    }

    @Test
    void change_only_what_an_update_names() {
        String id =
                workOs.createUser(
                                "a@x.test",
                                ",\"first_name\":\"Ada\",\"metadata\":{\"a\":\"1\",\"b\":\"2\"},"
                                        + "\"password\":\"first-secret\",\"email_verified\":true")
                        .text("id");

        Client.Answer updated =
                workOs.put(
                        "/user_management/users/" + id,
                        "{\"last_name\":\"L\",\"metadata\":{\"a\":null,\"c\":\"3\"},"
                                + "\"password\":\"second-secret\"}");
        assertThat(updated.text("first_name")).isEqualTo("Ada");
        assertThat(updated.text("last_name")).isEqualTo("L");
        assertThat(updated.body().get("metadata")).hasToString("{\"b\":\"2\",\"c\":\"3\"}");
        assertThat(workOs.logIn("a@x.test", "second-secret").status()).isEqualTo(200);
        assertThat(workOs.logIn("a@x.test", "first-secret").status()).isEqualTo(400);
    }

    @Test
    void that_change_their_email_free_the_old_one_and_lose_its_verification() {
        String id = workOs.createUser("a@x.test", ",\"email_verified\":true").text("id");
        workOs.createUser("b@x.test", "");
        String path = "/user_management/users/" + id;

        assertThat(workOs.put(path, "{\"email\":\"B@x.test\"}").code())
                .isEqualTo("email_not_available");
        Client.Answer moved = workOs.put(path, "{\"email\":\"c@x.test\"}");
        assertThat(moved.body().get("email_verified").asBoolean()).isFalse();
        assertThat(workOs.createUser("a@x.test", "").status()).isEqualTo(201);
    }

    @Test
    void are_listed_in_pages_that_meet_without_gap_or_overlap() {
        for (int i = 0; i < 25; i++) {
            workOs.createUser("u" + i + "@x.test", "");
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Client.Answer page = workOs.get("/user_management/users?limit=10&order=asc" + after);
            page.body().get("data").forEach(user -> seen.add(user.get("email").asString()));
            String cursor = page.body().at("/list_metadata/after").asString("");
            after = cursor.isEmpty() ? "" : "&after=" + cursor;
        } while (!after.isEmpty());

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "u" + i + "@x.test").toList());
        assertThat(workOs.get("/user_management/users?limit=101").status()).isEqualTo(422);
    }

    @Test
    void are_listed_backwards_from_a_cursor() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(workOs.createUser("u" + i + "@x.test", "").text("id"));
        }

        Client.Answer page =
                workOs.get("/user_management/users?limit=2&order=asc&before=" + ids.get(4));
        assertThat(page.body().at("/data/0/id").asString()).isEqualTo(ids.get(2));
        assertThat(page.body().at("/data/1/id").asString()).isEqualTo(ids.get(3));
        assertThat(page.body().at("/list_metadata/before").asString()).isEqualTo(ids.get(2));
    }

    @Test
    void are_listed_by_organization() {
        String ada = workOs.createUser("ada@x.test", "").text("id");
        workOs.createUser("bob@x.test", "");
        String acme = workOs.post("/organizations", "{\"name\":\"Acme\"}").text("id");
        String membership = "{\"user_id\":\"%s\",\"organization_id\":\"%s\"}".formatted(ada, acme);
        String memberships = "/user_management/organization_memberships";
        workOs.post(memberships, membership);

        Client.Answer members = workOs.get("/user_management/users?organization_id=" + acme);
        assertThat(members.body().get("data")).hasSize(1);
        assertThat(members.body().at("/data/0/id").asString()).isEqualTo(ada);
        assertThat(workOs.post(memberships, membership).status()).isEqualTo(409);
        assertThat(workOs.get(memberships).code()).isEqualTo("missing_user_id_or_organization_id");
        assertThat(workOs.get(memberships + "?user_id=" + ada).body().get("data")).hasSize(1);
        workOs.delete("/organizations/" + acme);
        assertThat(workOs.get(memberships + "?user_id=" + ada).body().get("data")).isEmpty();
    }

    @Test
    void are_gone_once_deleted() {
        String id = workOs.createUser("a@x.test", ",\"external_id\":\"1\"").text("id");

        assertThat(workOs.delete("/user_management/users/" + id).status()).isEqualTo(200);
        assertThat(workOs.get("/user_management/users/" + id).code()).isEqualTo("entity_not_found");
        assertThat(workOs.createUser("a@x.test", ",\"external_id\":\"1\"").status()).isEqualTo(201);
    }

    @Test
    void are_closed_to_callers_without_the_key() {
        Client stranger = new Client(sandbox.workOs(), "sk_other");

        assertThat(stranger.get("/user_management/users").status()).isEqualTo(401);
        assertThat(workOs.get("/user_management/nothing").status()).isEqualTo(404);
        assertThat(workOs.post("/user_management/users", "{\"email\":").status()).isEqualTo(400);
    }

    @Test
    void are_created_once_however_many_try_at_the_same_time() throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            tries.add(() -> workOs.createUser("a@x.test", ",\"external_id\":\"1\"").status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(tries)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(31);
        assertThat(sandbox.workOsState().users()).hasSize(1);
    }
}
