package dev.segue.adapters.legacy.clerk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class HostileRowTest {

    private static final String BCRYPT =
            "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe";
    private static final String SCRYPT_OF_64_GIB = "scrypt:1073741824:8:1$salt$" + "ab".repeat(64);

    @TempDir Path directory;

    static Stream<Arguments> rows() {
        return Stream.of(
                // Wrong columns, and lines that are no records.
                arguments("user_a,Ada", "line", "has 2 columns, the header has 13"),
                arguments("   ", "line", "has 1 columns"),
                arguments(row("user_a") + ",more", "line", "has 14 columns"),
                arguments(row("user_a").replace(',', ';'), "line", "has 1 columns"),
                arguments("\"user_a" + ",".repeat(12), "line", "quotation mark"),
                arguments("user_a,\"A\"da" + ",".repeat(11), "line", "quotation mark"),
                arguments("user_a,A\rda" + ",".repeat(11), "line", "is no CSV record"),
                arguments("user_a," + "A".repeat(1 << 18), "line", "longer than 262144"),
                // Ids that are none: they would go into a path.
                arguments(row(""), "id", "is missing"),
                arguments(row("  "), "id", "is missing"),
                arguments(row("user_" + "a".repeat(200)), "id", "more than 128"),
                arguments(row("user_a\0"), "id", "NUL"),
                arguments(row("user_\u00FC"), "id", "is not UTF-8"),
                arguments(row(".."), "id", "is no id of Clerk's"),
                arguments(row("user_a/../user_b"), "id", "is no id of Clerk's"),
                arguments(row("-user_a"), "id", "is no id of Clerk's"),
                arguments(row("user_a?x=1"), "id", "is no id of Clerk's"),
                arguments(row("user_good"), "id", "in an earlier row"),
                // Addresses that cannot be compared, and lists that hide some.
                email("nobody", "is no address"),
                email("a@b@example.com", "is no address"),
                email("a\u0001@example.com", "is no address"),
                email("\u00E4@example.com", "is not UTF-8"),
                email("a@" + "e".repeat(2000), "more than 1024"),
                email("=cmd|' /C calc'!A0@example.com", "is no address"),
                verified("nobody", "has an entry that is no address"),
                verified("x|victim@example.com", "has an entry that is no address"),
                verified("\u00E4@example.com", "is not UTF-8"),
                // Names that a spreadsheet would run.
                name("=HYPERLINK(1)", "begins like a formula"),
                name("'=1+1", "begins like a formula"),
                name("@SUM(A1)", "begins like a formula"),
                name("A\0da", "NUL"),
                name("Ren\u00E9", "is not UTF-8"),
                name("A".repeat(1025), "more than 1024"),
                // Secrets that are damaged.
                totp("not base32!", "is no Base32"),
                totp("JBSWY3DP", "of 10 to 128 bytes"),
                totp("A".repeat(900), "of 10 to 128 bytes"),
                hash("password_hasher", "", BCRYPT, "is missing beside a digest"),
                hash("password_hasher", "b".repeat(61), BCRYPT, "more than 60"),
                hash("password_digest", "bcrypt", "A".repeat(5000), "more than 4096"),
                hash("password_digest", "bcrypt", BCRYPT + "A", "is damaged"),
                hash("password_digest", "md5", "5f4dcc3b", "the hash needs 16 bytes"),
                hash("password_digest", "sha256", "no hex", "is damaged"),
                hash("password_digest", "argon2id", "$argon2i$v=19$m=4096,t=3", "is damaged"),
                hash("password_digest", "phpass", "$P$B", "is damaged"),
                hash("password_digest", "bcrypt", BCRYPT.replace("m0C", "m\0C"), "NUL"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_named_and_passed_over(String hostile, String field, String remedy) throws IOException {
        List<ExportRow> rows = read(row("user_good"), hostile, row("user_next"));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(UserRow.class);
        assertThat(rows.get(2)).isInstanceOf(UserRow.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(3);
                            assertThat(row.field()).isEqualTo(field);
                            assertThat(row.remedy())
                                    .contains(remedy)
                                    .doesNotContain("victim", "HYPERLINK", "$2a$");
                        });
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                arguments("scrypt_werkzeug", SCRYPT_OF_64_GIB),
                arguments("bcrypt", BCRYPT.replace("$06$", "$31$")),
                arguments("argon2id", "$argon2id$v=19$m=4194304,t=3,p=1$c2FsdHNhbHQ$" + b64(32)),
                arguments("pbkdf2_sha512", "pbkdf2_sha512$2000000000$salt$" + "ab".repeat(64)),
                arguments("phpass", "$P$zIRsNsNiXxxxxxxxxxxxxxxxxxxxxxxx"));
    }

    @ParameterizedTest
    @MethodSource("costly")
    void with_a_hash_that_would_cost_too_much_costs_nothing(String hasher, String digest)
            throws IOException {
        List<ExportRow> rows = read("user_a" + ",".repeat(11) + "\"" + digest + "\"," + hasher);

        assertThat(rows).hasSize(1);
        boolean hashed =
                rows.getFirst() instanceof UserRow(long number, var user)
                        && user.hash().isPresent();
        assertThat(hashed).isFalse();
    }

    @Test
    void of_ten_megabytes_is_named_and_passed_over() throws IOException {
        List<ExportRow> rows =
                read(row("user_good"), "user_a," + "A".repeat(10_000_000), row("user_next"));

        assertThat(rows).hasSize(3);
        assertThat(((UnreadableRow) rows.get(1)).remedy()).contains("longer than 262144");
    }

    @Test
    void after_a_cut_of_gzip_is_missed_aloud_and_all_before_it_is_read() throws IOException {
        StringBuilder csv = new StringBuilder(ClerkExportTest.HEADER);
        IntStream.range(0, 5000).forEach(i -> csv.append('\n').append(row("user_" + i)));
        byte[] cut = Rows.halfOfGzip(csv.toString().getBytes(ISO_8859_1));

        List<ExportRow> rows = Rows.untilItBreaks(ClerkExport.open(Rows.file(directory, cut)));

        assertThat(rows).hasSizeGreaterThan(1000).allMatch(UserRow.class::isInstance);
    }

    private List<ExportRow> read(String... rows) throws IOException {
        String csv = ClerkExportTest.HEADER + "\n" + String.join("\n", rows) + "\n";
        return Rows.ofAll(ClerkExport.open(Rows.file(directory, csv.getBytes(ISO_8859_1))));
    }

    private static String row(String id) {
        return id + ",".repeat(12);
    }

    private static Arguments email(String email, String remedy) {
        return arguments("user_a,,,,\"" + email + "\",,,,,,,,", "primary_email_address", remedy);
    }

    private static Arguments verified(String emails, String remedy) {
        return arguments(
                "user_a,,,,victim@example.com,,\"" + emails + "\",,,,,,",
                "verified_email_addresses",
                remedy);
    }

    private static Arguments name(String name, String remedy) {
        return arguments("user_a,\"" + name + "\"" + ",".repeat(11), "first_name", remedy);
    }

    private static Arguments totp(String secret, String remedy) {
        return arguments("user_a,,,,,,,,,," + secret + ",,", "totp_secret", remedy);
    }

    private static Arguments hash(String field, String hasher, String digest, String remedy) {
        return arguments("user_a,,,,,,,,,,,\"" + digest + "\"," + hasher, field, remedy);
    }

    private static String b64(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
}
