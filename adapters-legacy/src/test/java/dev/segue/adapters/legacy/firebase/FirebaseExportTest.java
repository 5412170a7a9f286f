package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.CliCsv.line;
import static dev.segue.adapters.legacy.firebase.ExportFile.rowsOf;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.HASH;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.PROJECT;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.SALT;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirebaseExportTest {

    private static final String ADA =
            """
            {"users": [{"localId": "u1", "email": "ada@example.com", "emailVerified": true,
              "passwordHash": "%s", "salt": "%s", "displayName": "Ada King Lovelace",
              "lastSignedInAt": "1508893925001", "createdAt": "1508893925000",
              "customAttributes": "{\\"role\\":\\"admin\\"}", "providerUserInfo": [{"rawId": "9"}]}
            ]}
            """
                    .formatted(HASH, SALT);

    private static final ExportedUser ADA_READ =
            new ExportedUser(
                    new LegacyUser(
                            new LegacyId(Provider.FIREBASE, "u1"),
                            EmailAddress.parse("ada@example.com"),
                            true,
                            new PersonName(Optional.of("Ada King"), Optional.of("Lovelace")),
                            false,
                            false),
                    Optional.of(FirebaseSamples.hash(HASH, SALT, PROJECT)));

    @Test
    void is_read_from_json() {
        assertThat(rowsOf(ADA)).containsExactly(new UserRow(1, ADA_READ));
    }

    @Test
    void is_read_from_csv() {
        String csv =
                line("u1", "ada@example.com", "true", HASH, SALT, "Ada King Lovelace") + "\r\n";

        assertThat(rowsOf(csv)).containsExactly(new UserRow(1, ADA_READ));
    }

    @Test
    void is_read_from_the_csv_line_that_firebase_publishes() {
        String published =
                "kYi4EvWQlQTKSfnJ3dRSP6IH3ed2,user1@test.com,false,%s,%s,Test User 1"
                                .formatted(HASH, SALT)
                        + ",".repeat(19)
                        + "1508893925000,1508893925000,,\n";

        ExportedUser user = onlyUserOf(published);

        assertThat(user.user().id().value()).isEqualTo("kYi4EvWQlQTKSfnJ3dRSP6IH3ed2");
        assertThat(user.user().disabled()).isFalse();
        assertThat(
                        new HashVerifier()
                                .matches(user.hash().orElseThrow(), new Password("user1password")))
                .isTrue();
    }

    @Test
    void may_have_as_few_columns_as_firebase_itself_imports() {
        assertThat(onlyUserOf("u1,ada@example.com,true,,").user().emailVerified()).isTrue();
    }

    @Test
    void may_start_with_a_byte_order_mark() {
        assertThat(rowsOf("\uFEFF" + ADA)).containsExactly(new UserRow(1, ADA_READ));
        assertThat(onlyUserOf("\uFEFF" + line("u1", "ada@example.com", "true")).user().id().value())
                .isEqualTo("u1");
    }

    @Test
    void may_hold_url_safe_and_unpadded_base64() {
        String json = ADA.replace("+", "-").replace("==", "").replace("x95/sZ", "x95_sZ");

        assertThat(rowsOf(json)).containsExactly(new UserRow(1, ADA_READ));
    }

    @Test
    void keeps_ids_as_they_are_written() {
        assertThat(onlyUserOf(line(" Ab|\u00FC/. ", "", "false")).user().id().value())
                .isEqualTo(" Ab|\u00FC/. ");
    }

    @Test
    void shows_no_hash_where_firebase_left_it_empty() {
        assertThat(onlyUserOf(line("u1", "ada@example.com", "true", "", "")).hash()).isEmpty();
        assertThat(onlyUserOf(ADA.replace(HASH, "")).hash()).isEmpty();
    }

    @Test
    void shows_no_hash_of_an_algorithm_that_is_not_the_projects_own() {
        assertThat(onlyUserOf(ADA.replace("\"salt\"", "\"version\": 1, \"salt\"")).hash())
                .isEmpty();
        assertThat(onlyUserOf(ADA.replace("\"salt\"", "\"version\": 0, \"salt\"")).hash())
                .isPresent();
    }

    @Test
    void tells_who_has_a_second_factor() {
        String enrolled =
                ADA.replace("\"salt\"", "\"mfaInfo\": [{\"phoneInfo\": \"+1\"}], \"salt\"");
        String none = ADA.replace("\"salt\"", "\"mfaInfo\": [], \"salt\"");

        assertThat(onlyUserOf(enrolled).user().secondFactor()).isTrue();
        assertThat(onlyUserOf(none).user().secondFactor()).isFalse();
    }

    @Test
    void tells_who_is_disabled() {
        assertThat(onlyUserOf(line("u1", "", "false").replace("1,,false", "1,,true")).user())
                .matches(LegacyUser::disabled);
        assertThat(onlyUserOf(ADA.replace("\"salt\"", "\"disabled\": \"true\", \"salt\"")).user())
                .matches(LegacyUser::disabled);
    }

    @Test
    void splits_names_at_their_last_blank() {
        assertThat(nameOf("Ada")).isEqualTo(new PersonName(Optional.of("Ada"), Optional.empty()));
        assertThat(nameOf(" Ada  King "))
                .isEqualTo(new PersonName(Optional.of("Ada"), Optional.of("King")));
        assertThat(nameOf("  ")).isEqualTo(PersonName.UNKNOWN);
    }

    @Test
    void may_have_names_with_commas_quotation_marks_and_line_breaks() {
        String csv =
                line("u1", "", "false", "", "", "\"King, Ada\"")
                        + "\n"
                        + line("u2", "", "false", "", "", "\"Ada \"\"Countess\"\" King\"")
                        + "\n"
                        + line("u3", "", "false", "", "", "\"Ada\n\nCountess\nKing\"")
                        + "\n"
                        + line("u4", "", "false");

        assertThat(rowsOf(csv))
                .extracting(row -> ((UserRow) row).user().user().name())
                .containsExactly(
                        new PersonName(Optional.of("King,"), Optional.of("Ada")),
                        new PersonName(Optional.of("Ada \"Countess\""), Optional.of("King")),
                        new PersonName(Optional.of("Ada\n\nCountess\nKing"), Optional.empty()),
                        PersonName.UNKNOWN);
        assertThat(rowsOf(csv)).extracting(ExportRow::number).containsExactly(1L, 2L, 3L, 7L);
    }

    @Test
    void survives_the_quotation_marks_that_the_cli_forgets_to_double() {
        String[] columns = new String[52];
        Arrays.fill(columns, "");
        columns[0] = "u1";
        columns[27] = "\"{\"\"size\"\":\"\"5\\\" disk\"\"}\"";

        assertThat(rowsOf(CliCsv.line52(columns) + "\n" + line("u2", "", "false")))
                .hasSize(2)
                .allMatch(UserRow.class::isInstance);
    }

    @Test
    void is_not_swallowed_by_a_quotation_mark_that_is_never_closed() {
        StringBuilder csv = new StringBuilder(line("bad", "", "false", "", "", "\"Ada"));
        for (int i = 0; i < 200; i++) {
            csv.append('\n').append(line("u" + i, "", "false", "", "", "\"King, Ada\""));
        }

        List<ExportRow> rows = rowsOf(csv.toString());

        assertThat(rows).hasSize(201);
        assertThat(rows.removeFirst())
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(1);
                            assertThat(row.remedy()).contains("quotation mark");
                        });
        assertThat(rows).allMatch(UserRow.class::isInstance);
    }

    @Test
    void does_not_hide_who_is_disabled_behind_an_unquoted_comma() {
        String shifted = line("u1", "", "true", "", "", "Ada", "https://p.example/a,b.png");

        assertThat(onlyUserOf(shifted.replace("false", "")).user().disabled()).isFalse();
        for (String lastLogin : List.of("1508893925001", "")) {
            String disabled = shifted.replace("1508893925001,,false", lastLogin + ",,true");
            assertThat(rowsOf(disabled))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            UnreadableRow.class,
                            row -> assertThat(row.field()).isEqualTo("disabled"));
        }
    }

    @Test
    void may_surround_its_users_with_other_properties() {
        String json = "{\"kind\": {\"users\": [1]}, " + ADA.strip().substring(1);

        assertThat(rowsOf(json)).containsExactly(new UserRow(1, ADA_READ));
    }

    @Test
    void may_be_read_again_from_the_start(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("users.json"), ADA);

        try (FirebaseExport export = FirebaseExport.open(file, PROJECT)) {
            assertThat(export.rows().next()).isEqualTo(new UserRow(1, ADA_READ));
            assertThat(export.rows().next()).isEqualTo(new UserRow(1, ADA_READ));
        }
    }

    @Test
    void that_is_cut_off_gives_its_whole_rows_first(@TempDir Path directory) throws IOException {
        String cut = ADA.replace("\n]}\n", ",\n{\"localId\": \"u2\", \"email\": \"b");
        Path file = Files.writeString(directory.resolve("users.json"), cut);

        try (FirebaseExport export = FirebaseExport.open(file, PROJECT)) {
            var rows = export.rows();
            assertThat(rows.next()).isEqualTo(new UserRow(1, ADA_READ));
            assertThatExceptionOfType(UnreadableExport.class)
                    .isThrownBy(rows::hasNext)
                    .withMessageContaining("line 5, column")
                    .withMessageContaining("export again")
                    .withNoCause();
        }
    }

    @Test
    void is_no_json_of_another_kind() {
        assertUnreadable("{\"accounts\": []}".getBytes(UTF_8), "has no list named users");
        assertUnreadable("{\"users\": {}}".getBytes(UTF_8), "has no list named users");
        assertUnreadable("[{\"localId\": \"u1\"}]".getBytes(UTF_8), "is a JSON list");
        assertUnreadable((ADA + "{}").getBytes(UTF_8), "goes on after its end");
    }

    @Test
    void is_no_file_that_is_empty_packed_or_converted() {
        assertUnreadable(" \n".getBytes(UTF_8), "is empty");
        assertUnreadable(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "is compressed");
        assertUnreadable(ADA.getBytes(UTF_16), "is UTF-16");
    }

    @Test
    void is_no_file_that_is_not_there(@TempDir Path directory) {
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> FirebaseExport.open(directory.resolve("none.csv"), PROJECT))
                .withMessageContaining("none.csv cannot be read");
    }

    private static void assertUnreadable(byte[] bytes, String why) {
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> rowsOf(bytes))
                .withMessageContaining(why);
    }

    private static PersonName nameOf(String displayName) {
        return onlyUserOf(line("u1", "", "false", "", "", displayName)).user().name();
    }

    private static ExportedUser onlyUserOf(String text) {
        List<ExportRow> rows = rowsOf(text);
        assertThat(rows).singleElement().isInstanceOf(UserRow.class);
        return ((UserRow) rows.getFirst()).user();
    }
}
