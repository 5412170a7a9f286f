package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.ABC;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class HostileRowTest {

    private static final String GOOD = Lines.user("good", "good@example.com", "");
    private static final String NEXT = Lines.user("next", "next@example.com", "");

    @TempDir private Path folder;

    private Exports exports;

    @BeforeEach
    void prepare() {
        exports = new Exports(folder);
    }

    static Stream<Arguments> users() {
        return Stream.of(
                arguments("null", "line", "no JSON object"),
                arguments("\"auth0|u1\"", "line", "no JSON object"),
                arguments("[" + GOOD + "]", "line", "no JSON object"),
                arguments("{\"user_id\":\"auth0|u1\"", "line", "is no JSON"),
                arguments("{\"user_id\":\"auth0|u1\"} {}", "line", "is no JSON"),
                arguments("'auth0|u1,'a@example.com", "line", "is no JSON"),
                arguments("=cmd|' /C calc'!A0", "line", "is no JSON"),
                arguments("{}", "user_id", "is missing"),
                arguments("{\"user_id\":null}", "user_id", "is missing"),
                arguments("{\"user_id\":\"  \"}", "user_id", "is missing"),
                arguments("{\"user_id\":{\"$oid\":\"1\"}}", "user_id", "another kind of JSON"),
                arguments("{\"user_id\":\"u1\"}", "user_id", "no id of Auth0"),
                arguments("{\"user_id\":\"|u1\"}", "user_id", "no id of Auth0"),
                arguments("{\"user_id\":\"auth0|auth0|u1\"}", "user_id", "auth0|auth0|"),
                arguments(
                        "{\"user_id\":\"auth0|%s\"}".formatted("u".repeat(200)), "user_id", "128"),
                arguments("{\"user_id\":\"auth0|\\u0000\"}", "user_id", "NUL"),
                arguments("{\"user_id\":\"auth0|u\u00FC\"}", "user_id", "not UTF-8"),
                arguments("{\"user_id\":\"auth0|a\",\"user_id\":\"auth0|b\"}", "user_id", "twice"),
                arguments(GOOD, "user_id", "in an earlier row"),
                arguments(user("\"email\":\"nobody\""), "email", "is no address"),
                arguments(user("\"email\":\"a@b@example.com\""), "email", "is no address"),
                arguments(user("\"email\":\"a\\u0000@example.com\""), "email", "NUL"),
                arguments(user("\"email\":\"\u00E4@example.com\""), "email", "not UTF-8"),
                arguments(user("\"email\":[\"a@example.com\"]"), "email", "another kind"),
                arguments(user("\"email\":\"%s\"".formatted("a".repeat(5000))), "email", "1024"),
                arguments(user("\"email_verified\":\"maybe\""), "email_verified", "neither true"),
                arguments(user("\"email_verified\":{}"), "email_verified", "another kind"),
                arguments(user("\"blocked\":\"perhaps\""), "blocked", "neither true"),
                arguments(user("\"name\":\"%s\"".formatted("A".repeat(1 << 16))), "name", "1024"),
                arguments(
                        user("\"name\":\"%s\"".formatted("A".repeat(10 << 20))), "line", "longer"),
                arguments(
                        user("\"identities\":{\"provider\":\"auth0\"}"),
                        "identities",
                        "no JSON list"),
                arguments(user("\"identities\":[\"auth0\"]"), "identities", "no JSON list"),
                arguments(user("\"identities\":[{}]"), "identities[0].provider", "is missing"),
                arguments(
                        user("\"identities\":[{\"provider\":\"auth0\"}]"),
                        "identities[0].user_id",
                        "is missing"),
                arguments(user("\"given_name\":\"=HYPERLINK(1)\""), "given_name", "a formula"),
                arguments(user("\"app_metadata\":\"role=admin\""), "app_metadata", "no JSON"),
                arguments(user("\"app_metadata\":{\"a\":1,\"a\":2}"), "a", "twice"),
                arguments(user("\"user_metadata\":[1]"), "user_metadata", "no JSON object"),
                arguments(user("\"multifactor\":[{}]"), "multifactor", "another kind"),
                arguments(user("\"username\":\"a\\u0000b\""), "username", "NUL"),
                arguments(
                        user("\"phone_number\":\"%s\"".formatted("1".repeat(40))),
                        "phone_number",
                        "32"));
    }

    @ParameterizedTest
    @MethodSource("users")
    void of_the_users_is_named_and_passed_over(String hostile, String field, String remedy) {
        Path users =
                Exports.write(
                        folder.resolve("users.json"),
                        (GOOD + "\n" + hostile + "\n" + NEXT + "\n").getBytes(ISO_8859_1));

        try (Auth0Export export = Auth0Export.open(users)) {
            List<ExportRow> rows = Exports.all(export);

            assertThat(Exports.usersOf(rows))
                    .extracting(user -> user.user().id().value())
                    .containsExactly("auth0|good", "auth0|next");
            assertThat(Exports.faultsOf(rows))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.number()).isEqualTo(2);
                        assertThat(row.field()).isEqualTo(field);
                        assertThat(row.remedy()).contains(remedy);
                    });
        }
    }

    static Stream<Arguments> hashes() {
        return Stream.of(
                arguments("null", "line", "no JSON object"),
                arguments("{\"_id\":", "line", "is no JSON"),
                arguments("{}", "_id", "is missing"),
                arguments("{\"_id\":\"u1\",\"passwordHash\":\"x\"}", "_id", "no JSON"),
                arguments("{\"_id\":{},\"passwordHash\":\"x\"}", "_id.$oid", "is missing"),
                arguments(
                        hash("\"passwordHash\":\"x\",\"passwordHash\":\"y\""),
                        "passwordHash",
                        "twice"),
                arguments(hash("\"tenant\":\"t\""), "passwordHash", "is missing"),
                arguments(hash("\"passwordHash\":[1]"), "passwordHash", "another kind"),
                arguments(hash("\"passwordHash\":\"$2b$10$short\""), "passwordHash", "damaged"),
                arguments(
                        hash("\"passwordHash\":\"%s\"".formatted("x".repeat(5000))),
                        "passwordHash",
                        "4096"),
                arguments(
                        hash("\"custom_password_hash\":\"x\""), "custom_password_hash", "no JSON"),
                arguments(
                        hash("\"custom_password_hash\":{\"algorithm\":\"md5\"}"),
                        "custom_password_hash.hash",
                        "is missing"),
                arguments(
                        hash(
                                "\"custom_password_hash\":{\"algorithm\":\"md5\",\"hash\":"
                                        + "{\"value\":\"zz\",\"encoding\":\"hex\"}}"),
                        "custom_password_hash",
                        "damaged"),
                arguments(
                        hash(
                                "\"passwordHash\":\"%s\",\"password_set_date\":{\"$date\":\"soon\"}"
                                        .formatted(ABC)),
                        "password_set_date.$date",
                        "is no time"),
                arguments(
                        hash(
                                "\"passwordHash\":\"%s\",\"mfa_factors\":[{\"totp\":{\"secret\":\"1\"}}]"
                                        .formatted(ABC)),
                        "mfa_factors[0].totp.secret",
                        "is no Base32"),
                arguments(
                        hash("\"passwordHash\":\"%s\",\"mfa_factors\":{}".formatted(ABC)),
                        "mfa_factors",
                        "no JSON list"));
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void of_the_hashes_is_named_and_costs_nobody_the_account(
            String hostile, String field, String remedy) {
        exports.users(GOOD, Lines.user("u1", "u1@example.com", ""), NEXT);
        Exports.write(
                folder.resolve("hashes.json"),
                (Lines.hash("good", ABC, "") + "\n" + hostile + "\n" + Lines.hash("next", ABC, ""))
                        .getBytes(ISO_8859_1));

        List<ExportRow> rows = exports.joined();

        assertThat(Exports.usersOf(rows)).hasSize(3);
        assertThat(passwordOf(rows, "auth0|good")).isInstanceOf(Hashed.class);
        assertThat(passwordOf(rows, "auth0|next")).isInstanceOf(Hashed.class);
        assertThat(Exports.faultsOf(rows))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(5);
                    assertThat(row.field()).isEqualTo("line 2 of the hash export, " + field);
                    assertThat(row.remedy()).contains(remedy);
                    assertThat(row.remedy()).doesNotContain(ABC);
                });
    }

    @Test
    void of_a_file_that_breaks_off_comes_after_all_that_are_whole() throws IOException {
        Path packed = exports.packedUsers(GOOD, NEXT, "x".repeat(1 << 15));
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 12));

        try (Auth0Export export = Auth0Export.open(packed)) {
            Iterator<ExportRow> rows = export.rows();

            assertThat(rows.next()).isInstanceOf(ExportRow.UserRow.class);
            assertThat(rows.next()).isInstanceOf(ExportRow.UserRow.class);
            assertThatExceptionOfType(UnreadableExport.class)
                    .isThrownBy(rows::hasNext)
                    .withMessageContaining("breaks off");
        }
    }

    private static StoredPassword passwordOf(List<ExportRow> rows, String id) {
        return Exports.usersOf(rows).stream()
                .filter(user -> user.user().id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .password();
    }

    private static String user(String property) {
        return "{\"user_id\":\"auth0|u1\",%s}".formatted(property);
    }

    private static String hash(String properties) {
        return "{\"_id\":{\"$oid\":\"u1\"},%s}".formatted(properties);
    }
}
