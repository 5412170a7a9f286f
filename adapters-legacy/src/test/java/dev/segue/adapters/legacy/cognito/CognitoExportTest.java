package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.CognitoExport.Ids.SUB_COLUMN;
import static dev.segue.adapters.legacy.cognito.CognitoExport.Ids.USERNAME_IS_SUB;
import static dev.segue.adapters.legacy.cognito.SandboxPool.email;
import static dev.segue.adapters.legacy.cognito.SandboxPool.id;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class CognitoExportTest {

    /** As GetCSVHeader answers for a pool with one custom attribute. */
    private static final String IMPORT_HEADER =
            "name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,"
                    + "website,email,email_verified,gender,birthdate,zoneinfo,locale,phone_number,"
                    + "phone_number_verified,address,updated_at,custom:tenant,cognito:mfa_enabled,"
                    + "cognito:username";

    private static final String UUID = "0b1c9d2e-1111-4222-8333-444455556666";

    private static final String HEADER =
            "sub,email,email_verified,name,cognito:mfa_enabled,cognito:username\n";

    @TempDir Path folder;

    @Test
    void reads_the_columns_of_cognitos_own_import() {
        String row =
                ",Ada,Lovelace,,,,,,,ada@example.com,TRUE,,,,,+15555550100,FALSE,\"1, Main St\","
                        + ",acme,FALSE,"
                        + UUID;

        ExportedUser user = user(rows(IMPORT_HEADER + "\n" + row, USERNAME_IS_SUB).getFirst());

        assertThat(user.user().id()).isEqualTo(id(UUID));
        assertThat(user.user().email()).contains(email("ada@example.com"));
        assertThat(user.user().emailVerified()).isTrue();
        assertThat(user.user().name())
                .isEqualTo(new PersonName(Optional.of("Ada"), Optional.of("Lovelace")));
        assertThat(user.user().disabled()).isFalse();
        assertThat(user.password()).isEqualTo(new StoredPassword.NotExported());
        assertThat(user.profile().phone()).isEmpty();
        assertThat(user.profile().metadata().values()).containsEntry("tenant", "acme");
    }

    @Test
    void takes_no_username_for_an_id_unless_told_so_and_then_only_a_uuid() {
        String csv = IMPORT_HEADER + "\n" + ",".repeat(21) + "ada";

        assertThatThrownBy(() -> rows(csv, SUB_COLUMN))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("lacks the column sub");
        assertThat(rows(csv, USERNAME_IS_SUB))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.field()).isEqualTo("cognito:username");
                            assertThat(row.remedy()).contains("add a column sub");
                        });
    }

    @Test
    void reads_the_columns_that_tools_add() {
        String csv =
                """
                sub,email,email_verified,cognito:user_status,enabled,cognito:mfa_enabled
                s1,a@example.com,true,RESET_REQUIRED,true,true
                s2,b@example.com,true,EXTERNAL_PROVIDER,false,false
                """;

        List<ExportRow> rows = rows(csv, SUB_COLUMN);

        assertThat(user(rows.get(0)).password()).isEqualTo(new StoredPassword.ResetDue());
        assertThat(user(rows.get(0)).user().secondFactor()).isTrue();
        assertThat(user(rows.get(1)).password()).isEqualTo(new StoredPassword.None());
        assertThat(user(rows.get(1)).user().disabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "true", "True", "1"})
    void does_not_call_an_address_verified_that_the_file_does_not(String verified) {
        String csv = HEADER + "s1,a@example.com," + verified + ",,,\n";

        assertThat(user(rows(csv, SUB_COLUMN).getFirst()).user().emailVerified())
                .isEqualTo(!verified.isEmpty());
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("s1,a@example.com", "line", "has 2 columns"),
                arguments("s1,a@example.com,true,,,,,", "line", "has 8 columns"),
                arguments("s1,a@example.com,true,\"Ada,,", "line", "quotation mark"),
                arguments("s1,a@example.com,true,\"A\"da\",,", "line", "quotation mark"),
                arguments("s1,,,," + "x".repeat(1 << 18) + ",", "line", "longer than"),
                arguments(",a@example.com,true,,,", "sub", "is missing"),
                arguments("   ,a@example.com,true,,,", "sub", "is missing"),
                arguments("good,b@example.com,true,,,", "sub", "in an earlier row"),
                arguments("s".repeat(129) + ",,,,,", "sub", "more than 128"),
                arguments("s\0,,,,,", "sub", "NUL"),
                arguments("s\u00FC,,,,,", "sub", "is not UTF-8"),
                arguments("s1,nobody,true,,,", "email", "is no address"),
                arguments("s1,a@b@example.com,true,,,", "email", "is no address"),
                arguments("s1,=cmd|'/C calc'!A0,true,,,", "email", "is no address"),
                arguments("s1,a\u0001@example.com,true,,,", "email", "is no address"),
                arguments("s1,\u00E4@example.com,true,,,", "email", "is not UTF-8"),
                arguments("s1,a@" + "e".repeat(3000) + ",true,,,", "email", "more than 2048"),
                arguments(
                        "s1,a@example.com,perhaps,,,", "email_verified", "neither true nor false"),
                arguments("s1,a@example.com,2,,,", "email_verified", "neither true nor false"),
                arguments("s1,,,A\0da,,", "name", "NUL"),
                arguments("s1,,,Ren\u00E9,,", "name", "is not UTF-8"),
                arguments("s1,,," + "A".repeat(2049) + ",,", "name", "more than 2048"),
                arguments("s1,,,,maybe,", "cognito:mfa_enabled", "neither true nor false"),
                arguments("s1,,,,,a\0", "cognito:username", "NUL"),
                arguments("s1,,,,," + "u".repeat(2049), "cognito:username", "more than 2048"),
                arguments("s1,a@,true,,,", "email", "is no address"),
                arguments("s1,@example.com,true,,,", "email", "is no address"),
                arguments("s1,a b@example.com,true,,,", "email", "is no address"),
                arguments("s1,\"a@example.com,b@example.com\",true,,,", "email", "is no"),
                arguments("s1,<a@example.com>,true,,,", "email", "is no address"),
                arguments("s1,a@exa mple.com,true,,,", "email", "is no address"),
                arguments("s1,a@-example.com,true,,,", "email", "is no address"),
                arguments("s1,a@example..com,true,,,", "email", "is no address"),
                arguments("s1,a@.example.com,true,,,", "email", "is no address"),
                arguments("s1,a\u007F@example.com,true,,,", "email", "is no address"),
                arguments("s1," + "a".repeat(250) + "@x.example,,,,", "email", "is no address"),
                arguments("s1,a@example.com,'true,,,", "email_verified", "neither true nor"),
                arguments("s1,a@example.com,=TRUE(),,,", "email_verified", "neither true nor"),
                arguments(HEADER.strip(), "cognito:mfa_enabled", "neither true nor false"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void names_a_hostile_row_and_reads_the_good_ones(String row, String field, String remedy) {
        String good = "good,ada@example.com,true,Ada,,\n";

        List<ExportRow> rows =
                rows(HEADER + good + row + "\n" + good.replace("good", "next"), SUB_COLUMN);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(UserRow.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        bad -> {
                            assertThat(bad.number()).isEqualTo(3);
                            assertThat(bad.field()).isEqualTo(field);
                            assertThat(bad.remedy()).contains(remedy);
                        });
        assertThat(rows.get(2)).isInstanceOf(UserRow.class);
    }

    @Test
    void is_not_hindered_by_a_column_that_it_does_not_read() {
        String csv = "sub,address\ns1,A\0B\n";

        assertThat(rows(csv, SUB_COLUMN)).singleElement().isInstanceOf(UserRow.class);
    }

    private List<ExportRow> rows(String csv, CognitoExport.Ids ids) {
        Path file = folder.resolve("users.csv");
        try {
            Files.write(file, csv.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (UserExport export = CognitoExport.of(file, ids, Set.of("custom:tenant"))) {
            List<ExportRow> rows = new ArrayList<>();
            export.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private static ExportedUser user(ExportRow row) {
        assertThat(row).isInstanceOf(UserRow.class);
        return ((UserRow) row).user();
    }
}
