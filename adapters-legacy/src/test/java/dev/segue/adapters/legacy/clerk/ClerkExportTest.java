package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.application.port.StoredPassword.Unsupported;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.clerk.GeneratedTenant.Login;
import dev.segue.sandbox.clerk.Hasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that Clerk's dashboard makes. */
class ClerkExportTest {

    static final String HEADER =
            "id,first_name,last_name,username,primary_email_address,primary_phone_number,"
                    + "verified_email_addresses,unverified_email_addresses,verified_phone_numbers,"
                    + "unverified_phone_numbers,totp_secret,password_digest,password_hasher";

    private static final String MD5_OF_PASSWORD = "5f4dcc3b5aa765d61d8327deb882cf99";

    @TempDir Path directory;

    @Test
    void shows_all_that_a_row_holds() throws IOException {
        ExportedUser ada =
                only(
                        "user_ada,Ada,Lovelace,ada,ada@example.com,+14155550100,"
                                + "\"al@example.com,ada@example.com\",,+14155550100,,"
                                + "JBSWY3DPEHPK3PXP,"
                                + MD5_OF_PASSWORD
                                + ",md5");

        assertThat(ada.user())
                .isEqualTo(
                        new LegacyUser(
                                id("user_ada"),
                                Optional.of(email("ada@example.com")),
                                true,
                                new PersonName(Optional.of("Ada"), Optional.of("Lovelace")),
                                false,
                                true));
        assertThat(ada.profile().username()).hasValue(new Username("ada"));
        assertThat(ada.profile().phone()).hasValue(new PhoneNumber("+14155550100"));
        assertThat(ada.profile().factors()).containsExactly(FactorKind.TOTP);
        assertThat(ada.profile().totp())
                .singleElement()
                .satisfies(secret -> assertThat(secret.key().length()).isEqualTo(10));
        assertThat(ada.password()).isInstanceOf(Hashed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "ada@example.com  /                  / true",
                "ADA@Example.com  /                  / true",
                "b@c.de|ada@example.com /            / true",
                "b@c.de, ada@example.com /           / true",
                "                 / ada@example.com  / false",
                "                 /                  / false",
                "b@c.de           / ada@example.com  / false",
                "ada@example.com.evil.org /          / false",
                "ada@example.com  / ADA@example.com  / false"
            })
    void derives_whether_the_primary_email_is_verified(
            String verified, String unverified, boolean expected) throws IOException {
        ExportedUser ada =
                only(
                        "user_ada,,,,ada@example.com,,\"%s\",\"%s\",,,,,"
                                .formatted(orEmpty(verified), orEmpty(unverified)));

        assertThat(ada.user().emailVerified()).isEqualTo(expected);
    }

    @Test
    void can_be_read_for_every_hasher_of_clerks_and_checked_against_the_password()
            throws IOException {
        try (SandboxInstance instance = SandboxInstance.start()) {
            List<Login> logins = instance.state().generate(Hasher.values().length, 7);
            Path csv = directory.resolve("users.csv");
            instance.state().export(csv);

            List<ExportedUser> users = Rows.users(ClerkExport.open(csv));

            assertThat(logins.stream().map(Login::hasher))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Hasher.values()).map(Hasher::label).toList());
            HashVerifier verifier = new HashVerifier();
            for (Login login : logins) {
                ExportedUser user = byEmail(users, login.email());
                assertThat(user.password()).as(login.hasher()).isInstanceOf(Hashed.class);
                var hash = user.hash().orElseThrow();
                assertThat(verifier.matches(hash, new Password(login.password())))
                        .as(login.hasher())
                        .isTrue();
                assertThat(verifier.matches(hash, new Password("wrong")))
                        .as(login.hasher())
                        .isFalse();
            }
        }
    }

    @Test
    void tells_no_password_from_one_that_is_not_shown() throws IOException {
        assertThat(only("user_a,,,,,,,,,,,,").password()).isEqualTo(new StoredPassword.None());
        assertThat(only("user_a,,,,,,,,,,,,awscognito").password()).isEqualTo(new NotExported());
        assertThat(only("user_a,,,,,,,,,,,digest,md5_salted").password())
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        unsupported -> assertThat(unsupported.format()).isEqualTo("md5_salted"));
        assertThat(
                        Rows.users(
                                ClerkExport.open(
                                        Rows.file(
                                                directory,
                                                "id,primary_email_address,verified_email_addresses",
                                                "user_a,,"))))
                .singleElement()
                .satisfies(user -> assertThat(user.password()).isEqualTo(new NotExported()));
    }

    @Test
    void knows_who_signs_in_by_phone_alone() throws IOException {
        ExportedUser phone = only("user_a,,,,,+14155550100,,,+14155550100,,,,");

        assertThat(phone.user().email()).isEmpty();
        assertThat(phone.profile().methods()).containsExactly(SignInMethod.PHONE);
        assertThat(only("user_a,,,,,+14155550100,,,,+14155550100,,,").profile().phone()).isEmpty();
    }

    @Test
    void takes_columns_in_any_order_and_more_of_them() throws IOException {
        Path csv =
                Rows.file(
                        directory,
                        "verified_email_addresses,created_at,id,primary_email_address",
                        "a@b.de,2024,user_a,a@b.de");

        assertThat(Rows.users(ClerkExport.open(csv)))
                .singleElement()
                .satisfies(user -> assertThat(user.user().emailVerified()).isTrue());
    }

    @Test
    void may_be_compressed_and_may_start_with_a_byte_order_mark() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    ("\uFEFF" + HEADER + "\nuser_a,,,,,,,,,,,,").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Rows.users(ClerkExport.open(Rows.file(directory, bytes.toByteArray()))))
                .hasSize(1);
    }

    @Test
    void is_refused_without_the_columns_that_identity_depends_on() throws IOException {
        Path csv = Rows.file(directory, "id,primary_email_address", "user_a,a@b.de");

        assertThatThrownBy(() -> ClerkExport.open(csv))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("lacks the column verified_email_addresses");
    }

    @Test
    void shows_an_id_once() throws IOException {
        List<ExportRow> rows = rows("user_a,,,,a@b.de,,,,,,,,", "user_a,,,,c@d.de,,,,,,,,");

        assertThat(rows.get(1))
                .isEqualTo(
                        new ExportRow.UnreadableRow(
                                3, "id", "is in an earlier row too; keep one of them"));
    }

    private ExportedUser only(String row) throws IOException {
        return ((ExportRow.UserRow) rows(row).getFirst()).user();
    }

    private List<ExportRow> rows(String... rows) throws IOException {
        return Rows.ofAll(
                ClerkExport.open(Rows.file(directory, HEADER + "\n" + String.join("\n", rows))));
    }

    private static ExportedUser byEmail(List<ExportedUser> users, String email) {
        return users.stream()
                .filter(u -> u.user().email().filter(email(email)::sameAs).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
