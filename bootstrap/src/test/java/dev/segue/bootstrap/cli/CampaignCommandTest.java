package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Projections;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import dev.segue.sandbox.http.Mailbox.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A campaign as an operator runs it, and as an invited user answers it. */
@DatabaseTest(Engine.H2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHOSEN = "a password of my own choice";

    private Stage stage;
    private Path config;
    private Path outcomes;

    private record Ran(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @BeforeAll
    void open(TestDatabase database, @TempDir Path folder) throws IOException {
        stage =
                Stage.open(
                        database,
                        folder,
                        ExportPlan.of(8, 11).withoutSpecialKinds(),
                        SandboxOptions.defaults().withoutLimits());
        config = folder.resolve("segue.properties");
        outcomes = folder.resolve("campaign.ndjson");
        Files.writeString(
                config,
                stage.properties().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().toString().replace("\\", "\\\\"))
                        .collect(Collectors.joining("\n")));
        try (Launch.Parts parts = stage.parts()) {
            stage.actors().forEach(actor -> park(parts, actor));
        }
    }

    /** As an import leaves whoever has no hash. */
    private static void park(Launch.Parts parts, Actor actor) {
        LegacyLookup found = parts.get(LegacyProvider.class).find(actor.login().identifier());
        LegacyUser user = ((LegacyLookup.Found) found).user();
        Subject subject = parts.get(Pseudonyms.class).subjectOf(user.id());
        parts.get(People.class).put(new Person(subject, Optional.of(user.id()), user.email()));
        OperationId operation = new OperationId(UUID.randomUUID());
        parts.get(UserStreams.class)
                .carryOut(
                        new Discover(subject, user.id().provider(), Instant.now()),
                        new Park(subject, operation, ParkReason.NO_HASH, Instant.now()));
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    @Order(1)
    void a_dry_run_counts_and_mails_nobody() {
        Ran dry = campaign("--size", "5", "--dry-run", "--json");
        assertThat(dry.json().path("outcomes").path("INVITABLE").asInt()).isEqualTo(5);
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Order(2)
    void an_opt_out_list_that_cannot_be_read_invites_nobody() throws IOException {
        Path list = config.resolveSibling("broken.txt");
        Files.writeString(list, "# these not\n\nsomebody\n");
        Ran broken = campaign("--size", "5", "--opt-out", list.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("line 3").doesNotContain("somebody");
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Order(3)
    void a_reason_that_waits_for_an_operator_is_refused() {
        Ran refused = campaign("--size", "5", "--reasons", "DISABLED");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("operator").doesNotContain("\tat ");
        Ran none = campaign("--size", "5", "--reasons", "IN_ESCROW,STALE_HASH", "--json");
        assertThat(none.json().path("outcomes").isEmpty()).isTrue();
    }

    @Test
    @Order(4)
    void a_run_invites_a_cohort_and_leaves_out_who_does_not_want_to_be() throws IOException {
        Path list = config.resolveSibling("opt-out.txt");
        Files.writeString(list, stage.actors().getLast().email().toUpperCase(Locale.ROOT) + "\n");
        Files.deleteIfExists(outcomes);
        Ran run = campaign("--size", "5", "--opt-out", list.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("outcomes").path("INVITED").asInt()).isEqualTo(5);
        assertThat(invited()).hasSize(5).doesNotContain(stage.actors().getLast());
        assertThat(stage.sandbox().workOsState().users()).hasSize(5);
    }

    @Test
    @Order(5)
    void a_run_again_completes_the_cohort_and_mails_nobody_twice() {
        Ran rest = campaign("--size", "8", "--json");
        assertThat(rest.json().path("outcomes").path("INVITED").asInt()).isEqualTo(3);
        assertThat(stage.actors()).allSatisfy(actor -> assertThat(mailsTo(actor)).hasSize(1));
    }

    @Test
    @Order(6)
    void outcomes_tell_subjects_and_no_addresses() throws IOException {
        assertThat(Files.readAllLines(outcomes))
                .filteredOn(line -> line.contains("\"outcome\":\"INVITED\""))
                .hasSize(8)
                .allMatch(line -> JSON.readTree(line).path("subject").asString().length() == 36);
        assertThat(Files.readString(outcomes)).doesNotContain("@");
    }

    @Test
    @Order(7)
    void everybody_waits_until_they_answer() {
        JsonNode status = run("campaign", "status", "--list", "--json").json();
        assertThat(status.path("cohorts").get(0).path("waiting").asInt()).isEqualTo(8);
        assertThat(status.path("waiting").size()).isEqualTo(8);
        assertThat(status.toString()).doesNotContain("@");
    }

    @Test
    @Order(8)
    void whoever_follows_the_link_is_moved_by_their_next_login() throws Exception {
        Actor actor = stage.actors().getFirst();
        choosePassword(mailsTo(actor).getFirst(), CHOSEN);
        try (Launch.Parts parts = stage.parts()) {
            assertThat(Stage.logIn(parts, new Actor(actor.email(), "neither")))
                    .isInstanceOf(LoginAnswer.Rejected.class);
            assertThat(Stage.logIn(parts, new Actor(actor.email(), CHOSEN)))
                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
            assertThat(Stage.logIn(parts, actor)).isInstanceOf(LoginAnswer.Rejected.class);
        }
        JsonNode why = run("explain", actor.email(), "--json").json();
        assertThat(why.path("because").path("what").asString()).contains("PASSWORD_RESET");
    }

    @Test
    @Order(9)
    void whoever_does_not_is_moved_by_their_old_password_all_the_same() {
        Actor actor = stage.actors().get(1);
        try (Launch.Parts parts = stage.parts()) {
            assertThat(Stage.logIn(parts, actor)).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        }
        assertThat(run("campaign", "status").out()).contains("spring", "2 moved", "6 waiting");
    }

    @Test
    @Order(10)
    void a_replay_finds_the_invitations_as_they_are() {
        try (Launch.Parts parts = stage.parts()) {
            assertThat(parts.get(Projections.class).replay().equal()).isTrue();
        }
    }

    private List<Actor> invited() {
        return stage.actors().stream().filter(actor -> !mailsTo(actor).isEmpty()).toList();
    }

    private List<Message> mailsTo(Actor actor) {
        return stage.sandbox().workOsState().switchboard().mailbox().to(actor.email());
    }

    /** What the page behind the link of the mail does. */
    private void choosePassword(Message mail, String password)
            throws IOException, InterruptedException {
        String body =
                JSON.createObjectNode()
                        .put("token", mail.code())
                        .put("new_password", password)
                        .toString();
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        stage.sandbox().workOs()
                                                + "/user_management/password_reset/confirm"))
                        .header(
                                "Authorization",
                                "Bearer " + stage.properties().get("segue.workos.api-key"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private Ran campaign(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "campaign",
                                "run",
                                "--cohort",
                                "spring",
                                "--per-minute",
                                "3000",
                                "--outcomes",
                                outcomes.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", stage.home().toString(), "--config", config.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Segue.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int code = commandLine.execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
