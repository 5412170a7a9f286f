package dev.segue.adapters.legacy.bundle;

import static dev.segue.adapters.legacy.bundle.People.A;
import static dev.segue.adapters.legacy.bundle.People.B;
import static dev.segue.adapters.legacy.bundle.People.HASH;
import static dev.segue.adapters.legacy.bundle.People.IN_A;
import static dev.segue.adapters.legacy.bundle.People.IN_B;
import static dev.segue.adapters.legacy.bundle.People.TOTP;
import static dev.segue.adapters.legacy.bundle.People.ada;
import static dev.segue.adapters.legacy.bundle.People.bob;
import static dev.segue.adapters.legacy.bundle.People.member;
import static dev.segue.adapters.legacy.bundle.People.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.legacy.bundle.HashText.EncodedHash;
import dev.segue.adapters.legacy.bundle.PackageOptions.Secrets;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserProfile;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {

    private static final String BCRYPT =
            "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    @TempDir private Path parent;
    private Path directory;

    @BeforeEach
    void name() {
        directory = parent.resolve("package");
    }

    @Test
    void writes_what_the_rules_of_workos_ask_for() throws IOException {
        write(Secrets.INCLUDED, List.of(A, B), List.of(IN_A, IN_B), ada(), bob());

        PackageRules.assertKept(directory);
    }

    @Test
    void writes_what_segue_reads_as_it_was() throws IOException {
        write(Secrets.INCLUDED, List.of(A, B), List.of(IN_A, IN_B), ada(), bob());

        MigrationPackage read = MigrationPackage.open(directory, Provider.TABLE);

        assertThat(PackageFolder.organizations(read)).containsExactly(A, B);
        assertThat(PackageFolder.memberships(read)).containsExactly(IN_A, IN_B);
        List<ExportRow> users = PackageFolder.users(read);
        assertThat(users).hasSize(2).allMatch(UserRow.class::isInstance);
        ExportedUser ada = ((UserRow) users.getFirst()).user();
        assertThat(ada.user()).isEqualTo(ada().user());
        assertThat(ada.hash()).isPresent();
        assertThat(ada.profile().totp()).containsExactly(TOTP);
        assertThat(ada.profile().metadata().values())
                .isEqualTo(Map.of("plan", "gold \"1\",\n2", "username", "ada"));
    }

    @Test
    void takes_memberships_from_the_users_too() throws IOException {
        ExportedUser member =
                new ExportedUser(
                        ada().user(),
                        new StoredPassword.None(),
                        profile(List.of(), List.of(((MembershipRow.Usable) IN_A).membership())));

        write(Secrets.LEFT_OUT, List.of(A), List.of(), member);

        assertThat(PackageFolder.memberships(MigrationPackage.open(directory, Provider.TABLE)))
                .containsExactly(IN_A);
        PackageRules.assertKept(directory);
    }

    @Test
    void writes_no_secret_unless_told_to() throws IOException {
        PackageWriter.Summary summary =
                write(Secrets.LEFT_OUT, List.of(A), List.of(IN_A), ada(), bob());

        assertThat(everything()).doesNotContain("$2b$", "GAYTEMZUGU3DOOBZ");
        assertThat(everything()).contains("\"secretsRedacted\" : true");
        assertThat(summary.warnings()).isEqualTo(Map.of("second_factor_left_out", 1L));
        assertThat(summary.rows()).containsEntry("totpSecrets", 0L).containsEntry("users", 2L);
        PackageRules.assertKept(directory);
    }

    @Test
    void lets_nobody_but_its_owner_read_it() throws IOException {
        write(Secrets.INCLUDED, List.of(A), List.of(IN_A), ada());

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .endsWith("------"));
        }
    }

    @Test
    void does_not_let_disabled_users_in_through_a_form_that_has_no_word_for_them()
            throws IOException {
        LegacyUser account = ada().user();
        LegacyUser disabled =
                new LegacyUser(account.id(), account.email(), true, account.name(), true, false);
        LegacyUser mute =
                new LegacyUser(
                        new LegacyId(Provider.TABLE, "3"),
                        Optional.empty(),
                        false,
                        PersonName.UNKNOWN,
                        false,
                        false);

        PackageWriter.Summary summary =
                write(
                        Secrets.INCLUDED,
                        List.of(),
                        List.of(),
                        new ExportedUser(disabled, Optional.of(HASH)),
                        new ExportedUser(mute, Optional.empty()));

        assertThat(summary.skipped()).isEqualTo(Map.of("disabled", 1L, "no_email", 1L));
        assertThat(summary.rows()).containsEntry("users", 0L);
        assertThat(everything()).doesNotContain("ada@x.example");
        PackageRules.assertKept(directory);
    }

    @Test
    void tells_what_it_could_not_write() throws IOException {
        ExportedUser unsupported =
                new ExportedUser(
                        bob().user(),
                        new StoredPassword.Unsupported("sha-crypt", "why"),
                        UserProfile.EMPTY);
        PackageOptions options = options(Secrets.INCLUDED, Optional.empty());

        PackageWriter.Summary summary =
                PackageWriter.write(
                        directory,
                        options,
                        new ListedExport(
                                List.of(
                                        new UserRow(1, unsupported),
                                        new UnreadableRow(2, "email", "is no address"))),
                        new ListedOrganizations(
                                List.of(new OrganizationRow.Unusable(3, "name", "is missing")),
                                List.of(
                                        new MembershipRow.Unusable(4, "user_id", "is missing"),
                                        member("2", "org_a", "Not A Slug", "ok"),
                                        member("404", "org_a"))));

        assertThat(summary.warnings())
                .isEqualTo(
                        Map.of(
                                "unusable_organization", 1L,
                                "unusable_membership", 1L,
                                "role_is_no_slug", 1L,
                                "hash_not_taken_by_workos", 1L));
        assertThat(summary.skipped()).isEqualTo(Map.of("unreadable_row", 1L));
        assertThat(summary.rows()).containsEntry("memberships", 2L);
        PackageRules.assertKept(directory);
    }

    @Test
    void passes_on_what_segue_does_not_read_but_no_keys_unless_told_to() throws IOException {
        PackageFolder other = new PackageFolder(parent.resolve("other"));
        String saml = "name,requestSigningKey\nA,\n";
        String oidc = "name,clientSecret\nB,s3cret\n";
        other.write("sso/saml_connections.csv", saml).write("sso/oidc_connections.csv", oidc);

        PackageWriter.Summary summary =
                PackageWriter.write(
                        directory,
                        options(Secrets.LEFT_OUT, Optional.of(other.directory())),
                        new ListedExport(List.of()),
                        new ListedOrganizations(List.of(), List.of()));

        assertThat(directory.resolve("sso/saml_connections.csv")).hasContent(saml.strip());
        assertThat(directory.resolve("sso/oidc_connections.csv")).doesNotExist();
        assertThat(directory.resolve("role_definitions.csv")).exists();
        assertThat(summary.rows()).containsEntry("samlConnections", 1L);
        assertThat(summary.warnings()).isEqualTo(Map.of("file_with_secrets_left_out", 1L));
        PackageRules.assertKept(directory);
    }

    @Test
    void writes_into_no_directory_that_holds_something() throws IOException {
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("mine.txt"), "keep");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Secrets.LEFT_OUT, List.of(), List.of()))
                .withMessageContaining("is not empty");
        assertThat(directory.resolve("mine.txt")).hasContent("keep");
    }

    private PackageWriter.Summary write(
            Secrets secrets,
            List<OrganizationRow> organizations,
            List<MembershipRow> memberships,
            ExportedUser... users)
            throws IOException {
        List<ExportRow> rows =
                Stream.of(users).<ExportRow>map(user -> new UserRow(1, user)).toList();
        return PackageWriter.write(
                directory,
                options(secrets, Optional.empty()),
                new ListedExport(rows),
                new ListedOrganizations(organizations, memberships));
    }

    private static PackageOptions options(Secrets secrets, Optional<Path> passedOn) {
        return new PackageOptions(
                "auth0",
                Instant.parse("2026-11-23T12:00:00Z"),
                secrets,
                hash -> Optional.of(new EncodedHash("bcrypt", BCRYPT)),
                passedOn);
    }

    private String everything() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
