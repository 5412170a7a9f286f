package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.CliCsv.line;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.HASH;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.SALT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class HostileRowTest {

    private static final String GOOD = line("good", "ada@example.com", "true", HASH, SALT, "Ada");
    private static final String TOO_MUCH_SALT = "A".repeat(800);

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("u1,ada@example.com", "line", "has 2 columns"),
                arguments("   ", "line", "has 1 columns"),
                arguments(line("", "b@example.com", "true"), "localId", "is missing"),
                arguments(line("   ", "b@example.com", "true"), "localId", "is missing"),
                arguments(line("u".repeat(129), "", "true"), "localId", "more than 128"),
                arguments(line("u\0", "", "true"), "localId", "NUL"),
                arguments(line("u\u00FC", "", "true"), "localId", "is not UTF-8"),
                arguments(line("good", "b@example.com", "true"), "localId", "in an earlier row"),
                arguments(line("u1", "nobody", "true"), "email", "is no address"),
                arguments(line("u1", "a@b@example.com", "true"), "email", "is no address"),
                arguments(line("u1", "a\u0001@example.com", "true"), "email", "is no address"),
                arguments(line("u1", "\u00E4@example.com", "true"), "email", "is not UTF-8"),
                arguments(line("u1", "a@" + "e".repeat(2000), "true"), "email", "more than 1024"),
                arguments(line("u1", "", "yes"), "emailVerified", "neither true nor false"),
                arguments(line("u1", "", "TRUE"), "emailVerified", "neither true nor false"),
                arguments(line("u1", "", "true", "not base64!"), "passwordHash", "no Base64"),
                arguments(
                        line("u1", "", "true", "fakeHash:salt=S:password=P", "S"),
                        "passwordHash",
                        "no Base64"),
                arguments(line("u1", "", "true", "lSrfV15c"), "passwordHash", "has 6 bytes"),
                arguments(line("u1", "", "true", "UkVEQUNURUQ="), "passwordHash", "is withheld"),
                arguments(line("u1", "", "true", "A".repeat(1028)), "passwordHash", "more than"),
                arguments(line("u1", "", "true", HASH, "!"), "salt", "is no Base64"),
                arguments(line("u1", "", "true", HASH, TOO_MUCH_SALT), "salt", "more than 512"),
                arguments(line("u1", "", "true", "", "", "A\0da"), "displayName", "NUL"),
                arguments(line("u1", "", "true", "", "", "Ren\u00E9"), "displayName", "not UTF-8"),
                arguments(
                        line("u1", "", "true", "", "", "A".repeat(1025)),
                        "displayName",
                        "more than 1024"),
                arguments(
                        line("u1", "", "true").replace("false", "maybe"),
                        "disabled",
                        "neither true nor false"),
                arguments(
                        line("u1", "", "true", "", "", "", "p,p").replace("false", "true"),
                        "disabled",
                        "is not in its column"),
                arguments(line("u1", "", "true", "", "", "\"Ada"), "line", "quotation mark"),
                arguments(line("u1", "", "true", "", "", "\"A\"da"), "line", "quotation mark"),
                arguments(line("u1", "", "true", "", "", "A\rda"), "line", "is no CSV record"),
                arguments(
                        line("u1", "", "true", "", "", "", "p".repeat(1 << 18)),
                        "line",
                        "longer than 262144 characters"),
                arguments(line("localId", "email", "emailVerified"), "email", "is no address"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void in_csv_is_named_and_passed_over(String hostile, String field, String remedy) {
        String csv = GOOD + "\n" + hostile + "\n" + GOOD.replace("good", "next") + "\n";

        assertNamedAndPassedOver(csv, field, remedy);
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                arguments("null", "users", "no object"),
                arguments("\"u1\"", "users", "no object"),
                arguments("[{\"localId\": \"u1\"}]", "users", "no object"),
                arguments("{}", "localId", "is missing"),
                arguments("{\"localId\": null}", "localId", "is missing"),
                arguments("{\"localId\": [\"u1\"]}", "localId", "is a list or an object"),
                arguments("{\"localId\": \"u1\", \"localId\": \"u2\"}", "localId", "twice"),
                arguments("{\"localId\": \"good\"}", "localId", "in an earlier row"),
                arguments(entry("\"email\": {}"), "email", "is a list or an object"),
                arguments(entry("\"email\": \"\\ud800@example.com\""), "email", "is not UTF-8"),
                arguments(entry("\"emailVerified\": 1"), "emailVerified", "neither true nor"),
                arguments(entry("\"emailVerified\": []"), "emailVerified", "is a list"),
                arguments(entry("\"passwordHash\": 5"), "passwordHash", "is no Base64"),
                arguments(entry("\"passwordHash\": \"AAAA\""), "passwordHash", "has 3 bytes"),
                arguments(
                        entry("\"passwordHash\": \"" + HASH + "\", \"salt\": {\"a\": [1]}"),
                        "salt",
                        "is a list or an object"),
                arguments(
                        entry("\"passwordHash\": \"" + HASH + "\", \"version\": [0]"),
                        "version",
                        "is a list"),
                arguments(entry("\"displayName\": \"A\\u0000da\""), "displayName", "NUL"),
                arguments(entry("\"displayName\": \"A\0da\""), "displayName", "NUL"),
                arguments(entry("\"displayName\": \"Ren\u00E9\""), "displayName", "is not UTF-8"),
                arguments(
                        entry("\"displayName\": \"" + "A".repeat(5000) + "\""),
                        "displayName",
                        "more than 1024"),
                arguments(entry("\"disabled\": \"no\""), "disabled", "neither true nor false"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void in_json_is_named_and_passed_over(String hostile, String field, String remedy) {
        String json =
                "{\"users\": [{\"localId\": \"good\"}, %s, {\"localId\": \"next\"}]}"
                        .formatted(hostile);

        assertNamedAndPassedOver(json, field, remedy);
    }

    private static void assertNamedAndPassedOver(String export, String field, String remedy) {
        List<ExportRow> rows = ExportFile.rowsOf(export.getBytes(ISO_8859_1));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(UserRow.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(2);
                            assertThat(row.field()).isEqualTo(field);
                            assertThat(row.remedy()).contains(remedy);
                        });
        assertThat(rows.get(2)).isInstanceOf(UserRow.class);
    }

    private static String entry(String properties) {
        return "{\"localId\": \"u1\", " + properties + "}";
    }
}
