package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;
import dev.segue.application.port.Projections;
import dev.segue.application.port.Routed;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.domain.user.Authority;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Segue's process dies before and after every call that a first login, or an import, makes to the
 * outside, each time with other users. A dry run tells how many calls there are, so a new step is
 * covered without being listed here.
 */
@Tag("slow")
abstract class KilledAtEachStepContract {

    private static final int KILLED = 137;
    private static final int USERS_AN_IMPORT = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_user_of_a_killed_first_login_gets_in_and_has_one_account(
            TestDatabase database, @TempDir Path folder) throws Exception {
        try (Stage stage = stage(database, folder, 1)) {
            List<Actor> actors = stage.actors();
            int calls = run(stage, "login", 0, "before", line(actors.getFirst()));
            assertThat(calls).as("steps of a first login").isGreaterThan(8);
            int next = 1;
            for (int at = 1; at <= calls; at++) {
                for (String side : List.of("before", "after")) {
                    run(stage, "login", at, side, line(actors.get(next++)));
                }
            }
            everybodyIsThereOnce(stage, actors.subList(0, next));
        }
    }

    @Test
    void every_user_of_a_killed_import_is_moved_by_running_it_again(
            TestDatabase database, @TempDir Path folder) throws Exception {
        try (Stage stage = stage(database, folder, 2)) {
            List<Path> parts = split(stage);
            int calls = run(stage, "import", 0, "before", parts.getFirst().toString());
            assertThat(calls).as("steps of an import").isGreaterThan(5);
            int next = 1;
            for (int at = 1; at <= calls; at++) {
                for (String side : List.of("before", "after")) {
                    run(stage, "import", at, side, parts.get(next++).toString());
                }
            }
            Thread.sleep(2_100); // the lease of whoever died while overwriting
            try (Launch.Parts segue = stage.parts()) {
                StagedImport.of(segue, stage.export(), stage.hashConfig(), 8).run();
            }
            everybodyIsThereOnce(stage, stage.actors());
        }
    }

    private static Stage stage(TestDatabase database, Path folder, long seed) throws IOException {
        return Stage.open(
                        database,
                        folder,
                        ExportPlan.of(150, seed).withoutSpecialKinds(),
                        SandboxOptions.defaults().withoutLimits())
                .with("segue.login.lease", "2s");
    }

    private static String line(Actor actor) {
        return actor.email() + "," + actor.password();
    }

    /** Cuts the export into files of a few users each. */
    private static List<Path> split(Stage stage) throws IOException {
        JsonNode users = JSON.readTree(Files.readString(stage.export())).path("users");
        List<Path> parts = new ArrayList<>();
        for (int from = 0; from + USERS_AN_IMPORT <= users.size(); from += USERS_AN_IMPORT) {
            ArrayNode some = JSON.createArrayNode();
            for (int i = from; i < from + USERS_AN_IMPORT; i++) {
                some.add(users.get(i));
            }
            Path part = stage.export().resolveSibling("part-" + from + ".json");
            Files.writeString(part, JSON.createObjectNode().set("users", some).toString());
            parts.add(part);
        }
        return parts;
    }

    /** Runs one process; answers how many calls it made if it was not to die. */
    private static int run(Stage stage, String what, int at, String side, String input)
            throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingSegue.class.getName(),
                                what,
                                Integer.toString(at),
                                side,
                                stage.home().toString()));
        stage.properties().forEach((name, value) -> command.add(name + "=" + value));
        Path log = stage.export().resolveSibling("child.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input + "\n");
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(log);
        if (at == 0) {
            assertThat(process.exitValue()).as(output).isZero();
            return Integer.parseInt(output.strip().replaceAll("(?s).*calls=", ""));
        }
        assertThat(process.exitValue()).as(output).isEqualTo(KILLED);
        return 0;
    }

    private static void everybodyIsThereOnce(Stage stage, List<Actor> actors) throws Exception {
        Thread.sleep(2_100); // longer than the lease of those who died
        try (Launch.Parts segue = stage.parts()) {
            for (Actor actor : actors) {
                assertThat(Stage.logIn(segue, actor)).matches(Stage::accepted);
                // By the second login whoever was half-way is moved.
                assertThat(Stage.logIn(segue, actor))
                        .isNotInstanceOf(LoginAnswer.SignedInAtLegacy.class)
                        .matches(Stage::accepted);
                Routed routed =
                        segue.get(People.class).holding(actor.login().identifier()).orElseThrow();
                String legacyId = routed.person().legacyId().orElseThrow().value();
                assertThat(stage.sandbox().workOsState().users())
                        .filteredOn(account -> legacyId.equals(account.externalId()))
                        .hasSize(1);
                assertThat(
                                segue.get(Ledger.class)
                                        .read(routed.person().subject())
                                        .state()
                                        .authority())
                        .isEqualTo(Authority.WORKOS);
            }
            assertThat(stage.sandbox().workOsState().users()).hasSameSizeAs(actors);
            assertThat(segue.get(Projections.class).replay().equal()).isTrue();
        }
    }
}
