package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code segue doctor --live}, as a person types it. */
@DatabaseTest(Engine.H2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDoctorCommandTest {

    private static final String[] LIVE = {
        "doctor", "--live", "--disposable-domain", "probe.acme.test", "--yes"
    };

    private Stage stage;
    private Path config;

    @BeforeAll
    void open(TestDatabase database, @TempDir Path folder) throws IOException {
        stage =
                Stage.open(
                        database,
                        folder,
                        ExportPlan.of(3, 1).withoutSpecialKinds(),
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

    /** What a command left: its exit code and what it printed. */
    private record Ran(int code, String out, String err) {}

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

    @BeforeEach
    void forget() {
        stage.sandbox().workOsState().reset();
    }

    @Test
    void calls_that_lack_a_yes_or_a_domain_write_nothing() {
        assertThat(run("doctor", "--live", "--yes").err()).contains("--disposable-domain");
        assertThat(run("doctor", "--live", "--disposable-domain", "probe.acme.test"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("say --yes"));
        assertThat(run("doctor", "--live", "--disposable-domain", "no domain", "--yes").code())
                .isEqualTo(2);
        assertThat(run("doctor", "--keep").err()).contains("go with --live");

        assertThat(stage.sandbox().workOsState().switchboard().traffic().stats().requests())
                .doesNotContainKey("POST /user_management/users");
    }

    @Test
    @Tag("slow")
    void prints_a_table_without_an_address_and_keeps_nothing_unasked() {
        Ran ran = run(LIVE);

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .contains("documented", "your tenant", "what follows")
                .containsPattern("ok +bcrypt \\$2b\\$ +in the guide +taken, and lets its owner in")
                .containsPattern("ok +legacy: clock")
                .doesNotContain("@");
        assertThat(stage.sandbox().workOsState().users()).isEmpty();
    }

    @Test
    @Tag("slow")
    void keeps_the_layout_that_the_tenant_takes_when_asked_to() {
        stage.sandbox().workOsState().acceptFirebaseLayouts(Set.of("cli"));
        List<String> arguments = new ArrayList<>(List.of(LIVE));
        arguments.addAll(List.of("--keep", "--json"));

        JsonNode answer =
                JsonMapper.builder().build().readTree(run(arguments.toArray(String[]::new)).out());

        assertThat(answer.path("kept").asString()).isEqualTo("cli");
        assertThat(answer.path("leftBehind").isEmpty()).isTrue();
        assertThat(answer.path("facts").path(0).path("standing").asString())
                .isEqualTo("AS_EXPECTED");
        try (Launch.Parts parts = stage.parts()) {
            assertThat(parts.get(ImportFactory.class).layoutInUse().value()).isEqualTo("cli");
        }
    }
}
