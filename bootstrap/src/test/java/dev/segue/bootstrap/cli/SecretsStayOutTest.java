package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.bootstrap.cli.Stage.Actor;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.ExportPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches everything that a migration leaves behind for what it must not leave behind. */
@DatabaseTest(Engine.H2)
class SecretsStayOutTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void no_password_or_hash_is_in_the_database_the_log_or_any_file(
            TestDatabase database, @TempDir Path folder) throws Exception {
        ExportPlan plan = ExportPlan.of(40, 7).withoutSpecialKinds();
        SandboxOptions options = SandboxOptions.defaults().withoutLimits();
        try (Stage stage = Stage.open(database, folder, plan, options)) {
            String log = recorded(() -> migrate(stage));
            List<String> secrets = secrets(stage);
            String everything = dump(database) + log + outcomes(folder);
            assertThat(everything).contains("user-provisioned", "hash-imported", "IMPORTED");
            assertThat(secrets).hasSizeGreaterThan(200);
            for (String secret : secrets) {
                assertThat(everything.contains(secret)).as("a secret was left behind").isFalse();
            }
            // The same search finds what is there: the test can fail.
            assertThat(everything).contains(stage.actors().getFirst().email());
        }
    }

    private static void migrate(Stage stage) {
        Launch.Settings loud = new Launch.Settings(stage.home(), false, stage.properties());
        try (Launch.Parts parts = Launch.parts(loud)) {
            for (Actor actor : stage.actors().subList(0, 10)) {
                Stage.logIn(parts, actor);
                Stage.logIn(parts, new Actor(actor.email(), "wrong " + actor.password()));
            }
            try (OutcomeFile file = new OutcomeFile(stage.export().resolveSibling("out.ndjson"))) {
                StagedImport.of(parts, stage.export(), stage.hashConfig(), 8)
                        .run()
                        .forEach(file::write);
            }
            stage.actors().forEach(actor -> Stage.logIn(parts, actor));
        }
    }

    private static String recorded(Runnable work) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String outcomes(Path folder) throws IOException {
        return Files.readString(folder.resolve("out.ndjson"));
    }

    /** Every secret as text, and as it would look inside a binary column. */
    private static List<String> secrets(Stage stage) throws IOException {
        List<String> plain = new ArrayList<>();
        stage.actors().forEach(actor -> plain.add(actor.password()));
        for (JsonNode user : JSON.readTree(Files.readString(stage.export())).path("users")) {
            String hash = user.path("passwordHash").asString();
            plain.add(hash);
            plain.add(hash.replace('+', '-').replace('/', '_').replace("=", ""));
            plain.add(HexFormat.of().formatHex(Base64.getDecoder().decode(hash)));
            plain.add(user.path("salt").asString());
        }
        plain.add(JSON.readTree(stage.hashConfig()).path("base64_signer_key").asString());
        List<String> all = new ArrayList<>(plain);
        plain.forEach(
                text -> all.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
        return all;
    }

    /** Every cell of every table: text as it is, bytes both as hex and as text. */
    private static String dump(TestDatabase database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).hasSizeGreaterThan(5);
            for (String table : tables) {
                append(statement, table, dump);
            }
        }
        return dump.toString();
    }

    private static void append(Statement statement, String table, StringBuilder dump)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    Object cell = rows.getObject(i);
                    if (cell instanceof byte[] bytes) {
                        dump.append(HexFormat.of().formatHex(bytes).toLowerCase(Locale.ROOT))
                                .append('\n')
                                .append(new String(bytes, StandardCharsets.UTF_8));
                    } else {
                        dump.append(cell);
                    }
                    dump.append('\n');
                }
            }
        }
    }
}
