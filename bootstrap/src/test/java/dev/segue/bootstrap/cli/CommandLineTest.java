package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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

/** The commands as a person types them, in the order of a migration. */
@DatabaseTest(Engine.H2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stage stage;
    private Path config;

    /** What a command left: its exit code and what it printed. */
    record Ran(int code, String out, String err) {
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
                        ExportPlan.of(12, 3).withoutSpecialKinds(),
                        SandboxOptions.defaults().withoutLimits());
        config = folder.resolve("segue.properties");
        Files.writeString(
                config,
                stage.properties().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().toString().replace("\\", "\\\\"))
                        .collect(Collectors.joining("\n")));
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    @Order(1)
    void hash_check_says_match_or_no_match_and_exits_so() {
        Actor actor = stage.actors().getFirst();
        assertThat(hashCheck(actor, actor.password())).isEqualTo(new Ran(0, "match\n", ""));
        Ran wrong = hashCheck(actor, "not it");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).startsWith("no match\n");
    }

    private Ran hashCheck(Actor actor, String password) {
        return run(
                password + "\n",
                "hash",
                "check",
                "--hash-config",
                stage.hashConfig().toString(),
                stage.export().toString(),
                actor.email());
    }

    @Test
    @Order(2)
    void doctor_finds_all_well() {
        Ran doctor = run("", "doctor", "--json");
        assertThat(doctor.json().path("ready").asBoolean()).as(doctor.out()).isTrue();
        assertThat(doctor.code()).isZero();
    }

    @Test
    @Order(2)
    void doctor_names_a_key_that_workos_refuses() throws IOException {
        Path broken = config.resolveSibling("broken.properties");
        Files.writeString(
                broken, Files.readString(config).replaceAll("(?m)api-key=sk_.*", "api-key=sk_no"));
        Ran doctor = with(broken, "", "doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("FAIL  WorkOS API key").endsWith("not ready\n");
    }

    @Test
    @Order(3)
    void a_plan_says_it_all_and_writes_nothing_at_workos() throws IOException {
        Ran plan =
                run(
                        "",
                        "plan",
                        "firebase",
                        stage.export().toString(),
                        "--hash-config",
                        stage.hashConfig().toString(),
                        "--json");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.json().path("users").asInt()).isEqualTo(12);
        assertThat(plan.json().path("paths").path("HASH_IMPORT").asInt()).isEqualTo(12);
        Path page = Path.of(plan.json().path("report").asString());
        assertThat(Files.readString(page)).contains("From Firebase to WorkOS", "HASH IMPORT");
        assertThat(Files.readAllLines(Path.of(plan.json().path("userFile").asString())))
                .hasSize(12)
                .allMatch(line -> line.contains("\"path\":\"HASH_IMPORT\""));
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Order(4)
    void an_import_wants_a_probe() {
        Ran unproven = importing("");
        assertThat(unproven.code()).isEqualTo(1);
        assertThat(unproven.err()).contains("--probe").doesNotContain("\tat ");
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Order(5)
    void a_probe_names_a_wrong_parameter_and_imports_nothing() throws IOException {
        Path wrong = stage.hashConfig().resolveSibling("wrong.json");
        String json = Files.readString(stage.hashConfig());
        Files.writeString(wrong, json.replaceAll("\"mem_cost\"\\s*:\\s*4", "\"mem_cost\":5"));
        Actor probe = stage.actors().getFirst();
        Ran failed =
                run(
                        probe.password() + "\n",
                        "import",
                        "firebase",
                        stage.export().toString(),
                        "--hash-config",
                        wrong.toString(),
                        "--probe",
                        probe.email());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("mem_cost").contains("nothing was imported");
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Order(6)
    void an_import_moves_everybody_and_writes_down_each_row() throws IOException {
        Actor probe = stage.actors().getFirst();
        Ran done = importing(probe.password() + "\n", "--probe", probe.email());
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(stage.sandbox().workOsState().users()).hasSize(12);
        Path outcomes = stage.export().resolveSibling("users.json.outcomes.ndjson");
        assertThat(Files.readAllLines(outcomes)).hasSize(12).allMatch(l -> l.contains("\"row\":"));
    }

    @Test
    @Order(7)
    void status_route_and_explain_tell_the_same() {
        String email = stage.actors().getLast().email();
        assertThat(run("", "status", "--json").json().path("onWorkOs").asInt()).isEqualTo(12);
        assertThat(run("", "route", email, "--json").json().path("authority").asString())
                .isEqualTo("WORKOS");
        JsonNode why = run("", "explain", email, "--json").json();
        assertThat(why.path("authority").asString()).isEqualTo("WORKOS");
        assertThat(why.path("because").path("what").asString()).contains("HASH_IMPORT");
        Ran before = run("", "explain", email, "--at", "2020-01-01T00:00:00Z");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err()).contains("knew nothing");
    }

    @Test
    @Order(8)
    void a_user_goes_back_and_is_released() {
        String email = stage.actors().getLast().email();
        assertThat(run("", "route", email, "--back").err()).contains("--reason");
        JsonNode back = run("", "route", email, "--back", "--reason", "practice", "--json").json();
        assertThat(back.path("authority").asString()).isEqualTo("LEGACY");
        assertThat(back.path("held").asBoolean()).isTrue();
        run("", "route", email, "--release", "--reason", "enough");
        assertThat(run("", "route", email, "--json").json().path("held").asBoolean()).isFalse();
    }

    @Test
    @Order(9)
    void replay_proves_every_table_equal() {
        Ran replay = run("", "replay");
        assertThat(replay.out()).endsWith("equal\n");
        assertThat(replay.code()).isZero();
    }

    @Test
    @Order(10)
    void bad_calls_exit_with_two_and_unknown_users_with_a_remedy() {
        assertThat(run("", "import", "firebase").code()).isEqualTo(2);
        Ran nobody = run("", "route", "nobody@example.test");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("nobody is known as that");
    }

    @Test
    @Order(11)
    void the_home_is_nobody_elses_to_look_into() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stage.home())))
                .isEqualTo("rwx------");
    }

    private Ran importing(String input, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "import",
                                "firebase",
                                stage.export().toString(),
                                "--hash-config",
                                stage.hashConfig().toString()));
        arguments.addAll(List.of(more));
        return run(input, arguments.toArray(String[]::new));
    }

    private Ran run(String input, String... arguments) {
        return with(config, input, arguments);
    }

    private Ran with(Path settings, String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", stage.home().toString(), "--config", settings.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Segue.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = commandLine.execute(all.toArray(String[]::new));
            return new Ran(code, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
