package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.ANN;
import static dev.segue.adapters.workos.directory.Examples.ann;
import static dev.segue.adapters.workos.directory.Examples.imported;
import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.workos.RecordedWorkOs;
import dev.segue.adapters.workos.RecordedWorkOs.Play;
import dev.segue.adapters.workos.RecordedWorkOs.Whole;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteBudget;
import dev.segue.adapters.workos.http.WriteShare;
import dev.segue.application.port.Creation;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreatingAnAccountTest {

    private final RecordedWorkOs workOs = new RecordedWorkOs();
    private final WorkOsApi api = workOs.open();
    private final WorkOsAccounts accounts = accounts(api);

    private static WorkOsAccounts accounts(WorkOsApi api) {
        return new WorkOsAccounts(
                api, new WriteBudget(WriteShare.WHOLE).live(), WorkOsHashes.DOCUMENTED);
    }

    @AfterEach
    void close() {
        api.close();
        workOs.close();
    }

    @Test
    void answers_with_the_account_that_workos_made() {
        workOs.answers(201, RecordedWorkOs.USER);

        Creation creation = accounts.create(ann(proven()));

        assertThat(creation).isInstanceOf(Creation.Done.class);
        var user = ((Creation.Done) creation).user();
        assertThat(user.id()).isEqualTo(ANN);
        assertThat(user.externalId()).contains(new ExternalId("auth0|1"));
        assertThat(user.email().orElseThrow().canonical()).isEqualTo("ann@acme.test");
        assertThat(user.emailVerified()).isTrue();
    }

    @Test
    void sends_everything_that_is_known_of_the_person() {
        workOs.answers(201, RecordedWorkOs.USER);

        accounts.create(ann(proven()));

        assertThat(workOs.asked().getFirst().method()).isEqualTo("POST");
        assertThat(workOs.asked().getFirst().path()).isEqualTo("/user_management/users");
        assertThat(workOs.asked().getFirst().body())
                .contains("\"email\":\"ann@acme.test\"")
                .contains("\"email_verified\":true")
                .contains("\"external_id\":\"auth0|1\"")
                .contains("\"first_name\":\"Ann\"")
                .contains("\"last_name\":\"Lee\"")
                .contains("\"password\":\"correct horse\"")
                .contains("\"ip_address\":\"192.0.2.7\"")
                .contains("\"user_agent\":\"Firefox\"");
    }

    @Test
    void sends_an_imported_hash_in_the_layout_in_use() {
        workOs.answers(201, RecordedWorkOs.USER).answers(201, RecordedWorkOs.USER);

        accounts.create(ann(imported()));
        accounts.using(FirebaseScryptLayout.CLI.layoutName()).create(ann(imported()));

        assertThat(workOs.asked().get(0).body())
                .contains("\"password_hash\":\"$firebase-scrypt$r=4,m=10,sk=")
                .contains("\"password_hash_type\":\"firebase-scrypt\"")
                .doesNotContain("\"password\":");
        assertThat(workOs.asked().get(1).body())
                .contains("\"password_hash\":\"$firebase-scrypt$hash=");
    }

    @Test
    void never_uses_an_idempotency_key_twice() {
        workOs.answers(201, RecordedWorkOs.USER).answers(201, RecordedWorkOs.USER);

        accounts.create(ann(proven()));
        accounts.create(ann(proven()));

        assertThat(workOs.asked().get(0).idempotencyKey())
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(workOs.asked().get(1).idempotencyKey());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tells_refusals_apart(int status, String body, Creation expected) {
        workOs.answers(status, body);

        assertThat(accounts.create(ann(proven()))).isEqualTo(expected);
        assertThat(workOs.asked()).hasSize(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(400, nested("user_creation_error", "email_not_available"), TAKEN),
                arguments(422, nested("user_creation_error", "email_not_available"), TAKEN),
                arguments(409, nested("user_creation_error", "external_id_already_used"), TAKEN),
                arguments(400, flat("external_id_already_used"), TAKEN),
                arguments(422, flat("email_not_available"), TAKEN),
                arguments(409, flat("user_already_exists"), TAKEN),
                arguments(400, "{\"errors\":[\"email_not_available\"]}", TAKEN),
                arguments(400, flat("password_strength_error"), new Creation.PasswordRefused()),
                arguments(
                        422,
                        nested("user_creation_error", "password_strength_error"),
                        new Creation.PasswordRefused()),
                arguments(400, flat("invalid_password_hash"), new Creation.HashRefused()),
                arguments(400, nested("x", "invalid_password_hash"), new Creation.HashRefused()),
                arguments(
                        422,
                        flat("invalid_request_parameters"),
                        refused("invalid_request_parameters")),
                arguments(403, "{\"message\":\"Forbidden\"}", refused("http_403")),
                arguments(400, flat("ann@acme.test is bad"), refused("unreadable_code")));
    }

    private static final Creation TAKEN = new Creation.Taken();

    private static Creation refused(String code) {
        return new Creation.Refused(new ErrorCode(code));
    }

    private static String flat(String code) {
        return "{\"code\":\"" + code + "\",\"message\":\"No.\"}";
    }

    private static String nested(String outer, String inner) {
        return "{\"code\":\"%s\",\"errors\":[{\"code\":\"%s\",\"message\":\"No.\"}]}"
                .formatted(outer, inner);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void is_out_of_budget_on_429(Play play, Outage expected) {
        workOs.plays(play);

        assertThat(accounts.create(ann(proven()))).isEqualTo(new Creation.OutOfBudget(expected));
        assertThat(workOs.asked()).hasSize(1);
    }

    static Stream<Arguments> limits() {
        String limited = flat("rate_limit_exceeded");
        return Stream.of(
                arguments(
                        new Whole(429, limited, Map.of("Retry-After", "7")),
                        new Outage("WorkOS is limiting us (429)", seconds(7))),
                arguments(
                        new Whole(429, "<html>", Map.of()),
                        new Outage("WorkOS is limiting us (429)", Optional.empty())),
                arguments(
                        new Whole(429, limited, Map.of("Retry-After", "soon")),
                        new Outage("WorkOS is limiting us (429)", Optional.empty())),
                arguments(
                        new Whole(429, flat("daily_quota_exceeded"), Map.of("Retry-After", "60")),
                        new Outage("the daily quota at WorkOS is used up", seconds(60))));
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_unanswered_and_never_repeated_when_nothing_usable_comes_back(Play play, String why) {
        workOs.plays(play).answers(201, RecordedWorkOs.USER);

        Creation creation = accounts.create(ann(proven()));

        assertThat(creation).isInstanceOf(Creation.Unanswered.class);
        assertThat(((Creation.Unanswered) creation).outage().what())
                .contains(why)
                .doesNotContain("ann")
                .doesNotContain("horse")
                .doesNotContain("sk_test");
        assertThat(workOs.asked()).hasSize(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new Whole(408, "{}", Map.of()), "WorkOS answered 408"),
                arguments(new Whole(500, "{}", Map.of()), "WorkOS answered 500"),
                arguments(new Whole(502, "<html>", Map.of()), "WorkOS answered 502"),
                arguments(new Whole(503, "", Map.of("Retry-After", "0")), "WorkOS answered 503"),
                arguments(
                        new Whole(307, "", Map.of("Location", "/user_management/users")),
                        "WorkOS answered 307"),
                arguments(new Whole(404, "<html>", Map.of()), "without a JSON body"),
                arguments(new Whole(401, flat("unauthorized"), Map.of()), "API key"),
                arguments(new Whole(201, "<html>", Map.of()), "documented JSON"),
                arguments(new Whole(201, "{\"id\":\"user_1\"}", Map.of()), "documented JSON"),
                arguments(new Whole(201, "", Map.of()), "documented JSON"),
                arguments(
                        new Whole(201, RecordedWorkOs.USER.replace("user_01", ""), Map.of()),
                        "documented JSON"),
                arguments(Play.reset(), "broke off"),
                arguments(Play.truncated(), "broke off"));
    }

    @ParameterizedTest
    @MethodSource("slowness")
    void is_unanswered_when_the_answer_takes_too_long(Play play, String why) {
        workOs.plays(play);

        try (WorkOsApi impatient = workOs.open(Duration.ofMillis(500))) {
            Creation creation = accounts(impatient).create(ann(proven()));

            assertThat(creation).isInstanceOf(Creation.Unanswered.class);
            assertThat(((Creation.Unanswered) creation).outage().what()).contains(why);
        }
    }

    static Stream<Arguments> slowness() {
        return Stream.of(
                arguments(Play.late(), "did not answer within 500 ms"),
                arguments(Play.dripping(), "did not answer within 500 ms"));
    }

    @Test
    void is_unanswered_when_nobody_listens() {
        workOs.close();

        assertThat(accounts.create(ann(proven())))
                .isEqualTo(
                        new Creation.Unanswered(
                                Outage.of("no connection to WorkOS (ConnectException)")));
    }
}
