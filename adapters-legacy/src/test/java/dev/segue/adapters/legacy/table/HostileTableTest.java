package dev.segue.adapters.legacy.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class HostileTableTest {

    private static final String HEADER =
            "id,email,email_verified,first_name,password_hash,totp_secret,phone,methods,metadata.x";

    /** Stands for a field of 10 MB, which no name of a test should hold. */
    private static final String HUGE = "<10 MB>";

    @TempDir private Path directory;

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("u1,a@x.example", "line", "has 2 columns, the header has 9"),
                arguments("   ", "line", "has 1 columns"),
                arguments("u1,a@x.example,,,,,,,,extra", "line", "has 10 columns"),
                arguments(",a@x.example,,,,,,,", "id", "is missing"),
                arguments("\"\",a@x.example,,,,,,,", "id", "is missing"),
                arguments("  ,a@x.example,,,,,,,", "id", "is missing"),
                arguments("u".repeat(129) + ",,,,,,,,", "id", "more than 128"),
                arguments("u\0,,,,,,,,", "id", "NUL"),
                arguments("u\u00FC,,,,,,,,", "id", "is not UTF-8"),
                arguments("good,b@x.example,,,,,,,", "id", "in an earlier row"),
                arguments("u1,nobody,,,,,,,", "email", "is no address"),
                arguments("u1,a@b@x.example,,,,,,,", "email", "is no address"),
                arguments("u1,a\u0001@x.example,,,,,,,", "email", "is no address"),
                arguments("u1,\"a\n@x.example\",,,,,,,", "email", "is no address"),
                arguments("u1,\u00E4@x.example,,,,,,,", "email", "is not UTF-8"),
                arguments("u1,a\0@x.example,,,,,,,", "email", "NUL"),
                arguments("u1,a@" + "e".repeat(2000) + ",,,,,,,", "email", "more than 1024"),
                arguments("u1,a@x.example>,,,,,,,", "email", "is no address"),
                arguments("u1,,maybe,,,,,,", "email_verified", "neither true nor false"),
                arguments("u1,,2,,,,,,", "email_verified", "neither true nor false"),
                arguments("u1,,,=HYPERLINK(1),,,,,", "first_name", "like a formula"),
                arguments("u1,,,@SUM(1),,,,,", "first_name", "like a formula"),
                arguments("u1,,,\"+cmd|' /C calc'!A0\",,,,,", "first_name", "like a formula"),
                arguments("u1,,,-2+3+cmd|x,,,,,", "first_name", "like a formula"),
                arguments("u1,,,'=1+1,,,,,", "first_name", "like a formula"),
                arguments("u1,,,\t=1+1,,,,,", "first_name", "like a formula"),
                arguments("u1,,,A\0da,,,,,", "first_name", "NUL"),
                arguments("u1,,,Ren\u00E9,,,,,", "first_name", "is not UTF-8"),
                arguments("u1,,," + "A".repeat(1025) + ",,,,,", "first_name", "more than 1024"),
                arguments("u1,,,," + "A".repeat(5000) + ",,,,", "password_hash", "more than 4096"),
                arguments("u1,,,,$2b$31$tooshort,,,,", "password_hash", "is damaged"),
                arguments("u1,,,,{SSHA}!!!,,,,", "password_hash", "is damaged"),
                arguments("u1,,,,,not base32!,,,", "totp_secret", "no Base32"),
                arguments("u1,,,,,JBSWY3DP,,,", "totp_secret", "of 10 to 128 bytes"),
                arguments("u1,,,,,,0049 123,,", "phone", "no number like"),
                arguments("u1,,,,,,'=+49,,", "phone", "no number like"),
                arguments("u1,,,,,,,telepathy,", "methods", "has a value besides"),
                arguments("u1,,,,,,,,a\0b", "metadata.x", "NUL"),
                arguments("u1,,,\"Ada,,,,,", "line", "a quotation mark is missing"),
                arguments("u1,,,\"A\"da,,,,,", "line", "a quotation mark is missing"),
                arguments("u1,,,A\rda,,,,,", "line", "is no CSV record"),
                arguments("u1,,," + HUGE + ",,,,,", "line", "longer than 262144 characters"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void in_csv_is_named_and_passed_over(String hostile, String field, String remedy)
            throws IOException {
        String good = ",ada@x.example,true,Ada,,,,,";
        String csv = HEADER + "\ngood" + good + "\n" + hostile + "\nnext" + good + "\n";

        assertNamedAndPassedOver(csv, 3, field, remedy);
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                arguments("null", "line", "no JSON object"),
                arguments("\"u1\"", "line", "no JSON object"),
                arguments("[{\"id\": \"u1\"}]", "line", "no JSON object"),
                arguments("{\"id\": \"u1\"", "line", "no JSON"),
                arguments("{\"id\": \"u1\"}}", "line", "no JSON"),
                arguments("{\"id\": \"u1\"}{\"id\": \"u2\"}", "line", "no JSON"),
                arguments("{'id': 'u1'}", "line", "no JSON"),
                arguments("{id: 1}", "line", "no JSON"),
                arguments("// {\"id\": 1}", "line", "no JSON"),
                arguments("{\"id\": NaN}", "line", "no JSON"),
                arguments("{\"id\": 0x10}", "line", "no JSON"),
                arguments("[".repeat(2000), "line", "no JSON"),
                arguments("{\"id\": " + "9".repeat(2000) + "}", "line", "no JSON"),
                arguments("{}", "id", "is missing"),
                arguments("{\"id\": null}", "id", "is missing"),
                arguments("{\"id\": \"  \"}", "id", "is missing"),
                arguments("{\"id\": [\"u1\"]}", "id", "another kind of JSON"),
                arguments("{\"id\": {}}", "id", "another kind of JSON"),
                arguments("{\"id\": 1.5}", "id", "another kind of JSON"),
                arguments("{\"id\": 1e2}", "id", "another kind of JSON"),
                arguments("{\"id\": \"u1\", \"id\": \"u2\"}", "id", "there twice"),
                arguments("{\"id\": \"u1\", \"a\": {\"b\": 1, \"b\": 2}}", "b", "there twice"),
                arguments("{\"id\": \"good\"}", "id", "in an earlier row"),
                arguments("{\"id\": \"" + "u".repeat(129) + "\"}", "id", "more than 128"),
                arguments("{\"id\": \"u\\u0000\"}", "id", "NUL"),
                arguments("{\"id\": \"u\0\"}", "id", "NUL"),
                arguments("{\"id\": \"u\u00FC\"}", "id", "is not UTF-8"),
                arguments("{\"id\": \"\\udc00\"}", "id", "is not UTF-8"),
                arguments(object("\"email\": {}"), "email", "another kind of JSON"),
                arguments(object("\"email\": \"nobody\""), "email", "is no address"),
                arguments(object("\"email\": \"\\ud800@x.example\""), "email", "is not UTF-8"),
                arguments(object("\"email_verified\": \"ja\""), "email_verified", "neither true"),
                arguments(object("\"email_verified\": []"), "email_verified", "another kind"),
                arguments(object("\"first_name\": \"=1+1\""), "first_name", "like a formula"),
                arguments(object("\"first_name\": \"Ren\u00E9\""), "first_name", "is not UTF-8"),
                arguments(object("\"password_hash\": 5.0"), "password_hash", "another kind"),
                arguments(object("\"password_hash\": \"$2b$99$x\""), "password_hash", "damaged"),
                arguments(object("\"totp_secret\": \"1\""), "totp_secret", "no Base32"),
                arguments(object("\"phone\": \"+1 555\""), "phone", "no number like"),
                arguments(object("\"methods\": [\"sso\", 7]"), "methods", "has a value besides"),
                arguments(object("\"methods\": [[]]"), "methods", "another kind of JSON"),
                arguments(object("\"metadata\": [1]"), "metadata", "no JSON object"),
                arguments(object("\"metadata\": \"{\""), "metadata", "no JSON object"),
                arguments(object("\"metadata\": {\"x\": \"\\u0000\"}"), "metadata.x", "NUL"),
                arguments(object("\"first_name\": \"" + HUGE + "\""), "line", "longer than"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void in_ndjson_is_named_and_passed_over(String hostile, String field, String remedy)
            throws IOException {
        String ndjson = "{\"id\": \"good\"}\n" + hostile + "\n{\"id\": \"next\"}\n";

        assertNamedAndPassedOver(ndjson, 2, field, remedy);
    }

    @Test
    void in_numbers_costs_no_good_row() throws IOException {
        StringBuilder csv = new StringBuilder("\u00EF\u00BB\u00BF" + HEADER + "\n");
        StringBuilder ndjson = new StringBuilder("{\"id\": \"first\"}\n");
        List<Arguments> lines = lines().toList();
        List<Arguments> objects = objects().toList();
        lines.forEach(line ->
                csv.append("good,,,,,,,,\n".replace("good", "u" + csv.length()))
                        .append(unlikeOthers(line, csv)));
        objects.forEach(line ->
                ndjson.append("{\"id\": \"u" + ndjson.length() + "\"}\n")
                        .append(unlikeOthers(line, ndjson)));

        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(objects).hasSizeGreaterThan(40);
        assertThat(rowsOf(csv.toString()))
                .filteredOn(UserRow.class::isInstance)
                .hasSize(lines.size());
        assertThat(rowsOf(ndjson.toString()))
                .filteredOn(UserRow.class::isInstance)
                .hasSize(objects.size() + 1);
    }

    private static String unlikeOthers(Arguments hostile, StringBuilder before) {
        // What is hostile only as a repetition has to repeat something here, too.
        String first = before.indexOf("{") == 0 ? "first" : "u" + (HEADER.length() + 4);
        return ((String) hostile.get()[0]).replace("good", first) + "\n";
    }

    private void assertNamedAndPassedOver(String text, long number, String field, String remedy)
            throws IOException {
        List<ExportRow> rows = rowsOf(text);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(UserRow.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(number);
                            assertThat(row.field()).isEqualTo(field);
                            assertThat(row.remedy()).contains(remedy);
                        });
        assertThat(rows.get(2)).isInstanceOf(UserRow.class);
    }

    private List<ExportRow> rowsOf(String text) throws IOException {
        String whole = text.replace(HUGE, "A".repeat(10_000_000));
        Path file = Files.write(directory.resolve("users"), whole.getBytes(ISO_8859_1));
        UserTable table = UserTable.inFiles(file, Optional.empty(), Optional.empty());
        try (UserExport export = table.export()) {
            List<ExportRow> rows = new ArrayList<>();
            export.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private static String object(String properties) {
        return "{\"id\": \"u1\", " + properties + "}";
    }
}
