package dev.segue.adapters.legacy.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationPackageTest {

    private static final String BCRYPT =
            "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    private static final String ADA =
            "ada@x.example,,%s,bcrypt,Ada,King,true,auth0|1,\"{\"\"plan\"\":\"\"gold\"\"}\",,%s,%s,";

    private PackageFolder folder;

    @BeforeEach
    void make(@TempDir Path directory) {
        folder = new PackageFolder(directory);
    }

    @Test
    void gives_users_with_their_hashes_and_metadata() {
        folder.counting("\"users\": 1").add("users.csv", ADA.formatted(BCRYPT, "", ""));

        ExportedUser ada = onlyUser();

        assertThat(ada.user().id()).isEqualTo(id("auth0|1"));
        assertThat(ada.user().emailVerified()).isTrue();
        assertThat(ada.user().name().last()).contains("King");
        assertThat(ada.hash().orElseThrow().algorithm()).isEqualTo(HashAlgorithm.BCRYPT);
        assertThat(ada.profile().metadata().values()).isEqualTo(Map.of("plan", "gold"));
    }

    @Test
    void tells_a_bare_md5_by_its_type() {
        folder.counting("\"users\": 1")
                .add("users.csv", "a@x.example,,5f4dcc3b5aa765d61d8327deb882cf99,md5,,,,1,,,,,");

        assertThat(onlyUser().hash().orElseThrow().algorithm())
                .isEqualTo(HashAlgorithm.SALTED_DIGEST);
    }

    @Test
    void does_not_take_a_missing_hash_for_a_missing_password() {
        folder.counting("\"users\": 1").add("users.csv", "a@x.example,,,,,,,1,,,,,");

        assertThat(onlyUser().password()).isInstanceOf(StoredPassword.NotExported.class);
    }

    @Test
    void gives_a_user_of_two_organizations_once_and_both_memberships() {
        folder.counting("\"users\": 2")
                .add(
                        "users.csv",
                        ADA.formatted(BCRYPT, "org_a", "A"),
                        ADA.formatted(BCRYPT, "org_b", "B"));

        assertThat(PackageFolder.users(folder.open())).singleElement().isInstanceOf(UserRow.class);
        assertThat(PackageFolder.memberships(folder.open()))
                .containsExactly(member("auth0|1", "org_a"), member("auth0|1", "org_b"));
        assertThat(PackageFolder.organizations(folder.open()))
                .containsExactly(organization("org_a", "A"), organization("org_b", "B"));
    }

    @Test
    void does_not_believe_a_second_row_that_says_something_else() {
        folder.counting("\"users\": 2")
                .add(
                        "users.csv",
                        ADA.formatted(BCRYPT, "org_a", "A"),
                        ADA.formatted(BCRYPT, "org_b", "B").replace("ada@", "eve@"));

        assertThat(PackageFolder.users(folder.open()))
                .last()
                .isEqualTo(
                        new UnreadableRow(
                                3,
                                "external_id",
                                "is in an earlier row that says something else;"
                                        + " keep one of them"));
    }

    @Test
    void gives_organizations_with_domains_and_metadata() {
        folder.add(
                "organizations.csv",
                ",org_a,\"A, Inc.\",\"a.example,b.example\",\"{\"\"tier\"\":\"\"1\"\"}\"");

        assertThat(PackageFolder.organizations(folder.open()))
                .containsExactly(
                        new OrganizationRow.Usable(
                                new LegacyOrganization(
                                        key("org_a"),
                                        "A, Inc.",
                                        List.of(
                                                new OrganizationDomain("a.example", false),
                                                new OrganizationDomain("b.example", false)),
                                        Metadata.of(Map.of("tier", "1")))));
    }

    @Test
    void gives_memberships_with_the_roles_of_both_files() {
        folder.add("organization_memberships.csv", ",auth0|1,,,org_a,A,\"admin,dev\",")
                .add("user_role_assignments.csv", ",,auth0|1,billing,,org_a", ",,9,x,,org_a");

        assertThat(PackageFolder.memberships(folder.open()))
                .containsExactly(
                        member("auth0|1", "org_a", "admin", "dev", "billing"),
                        new MembershipRow.Unusable(
                                3,
                                "user_role_assignments.csv: role_slug",
                                "is assigned to a user who is no member; add the membership"));
    }

    @Test
    void joins_a_secret_with_the_one_user_of_its_address() {
        folder.counting("\"users\": 1")
                .add("users.csv", ADA.formatted(BCRYPT, "", ""))
                .add("totp_secrets.csv", "Ada@X.example,JBSWY3DPEHPK3PXP,Acme,");

        assertThat(onlyUser().profile().totp()).hasSize(1);
        assertThat(onlyUser().profile().factors()).containsExactly(FactorKind.TOTP);
    }

    @Test
    void gives_nobody_the_secret_of_an_address_that_two_users_have() {
        folder.counting("\"users\": 2")
                .add(
                        "users.csv",
                        ADA.formatted(BCRYPT, "", ""),
                        ADA.formatted(BCRYPT, "", "").replace("auth0|1", "auth0|2"))
                .add("totp_secrets.csv", "ada@x.example,JBSWY3DPEHPK3PXP,,");

        assertThat(PackageFolder.users(folder.open()))
                .hasSize(2)
                .allSatisfy(row -> {
                    ExportedUser user = ((UserRow) row).user();
                    assertThat(user.profile().totp()).isEmpty();
                    assertThat(user.user().secondFactor()).isTrue();
                });
    }

    @Test
    void does_not_keep_as_metadata_what_is_a_secret_or_an_order() {
        folder.counting("\"users\": 2")
                .add(
                        "users.csv",
                        "a@x.example,,,,,,,1,\"{\"\"totp_secret\"\":\"\"JBSWY3DPEHPK3PXP\"\"}\",,,,",
                        "b@x.example,,,,,,,2,\"{\"\"auth0_blocked\"\":\"\"true\"\"}\",,,,");

        List<ExportRow> rows = PackageFolder.users(folder.open());

        ExportedUser withSecret = ((UserRow) rows.getFirst()).user();
        assertThat(withSecret.profile().metadata().values()).isEmpty();
        assertThat(withSecret.profile().totp()).hasSize(1);
        assertThat(((UserRow) rows.getLast()).user().user().disabled()).isTrue();
    }

    /** What the tool's 2.5.0 wrote of a Clerk user whose only address was unverified. */
    @Test
    void does_not_believe_that_an_address_is_verified_if_it_says_the_contrary_too() {
        folder.counting("\"users\": 1")
                .add(
                        "users.csv",
                        "bob@example.com,,,,Bob,,true,user_2,"
                                + "\"{\"\"unverified_email_addresses\"\":\"\"bob@example.com\"\"}\""
                                + ",,org_a,Acme,");

        assertThat(onlyUser().user().emailVerified()).isFalse();
    }

    @Test
    void tells_of_users_whom_its_maker_left_out() {
        folder.add("skipped_users.jsonl", "{\"user_id\": \"9\", \"reason\": \"no_org\"}");

        assertThat(PackageFolder.users(folder.open()))
                .containsExactly(
                        new UnreadableRow(
                                1,
                                "skipped_users.jsonl: reason",
                                "is no_org: the package leaves this user out;"
                                        + " move them by other means"));
    }

    @Test
    void tells_that_rows_are_missing() {
        folder.counting("\"users\": 2, \"organizations\": 1, \"memberships\": 1")
                .add("users.csv", ADA.formatted(BCRYPT, "", ""));

        assertThat(PackageFolder.users(folder.open()))
                .last()
                .isEqualTo(
                        new UnreadableRow(
                                1,
                                "manifest.json: entitiesExported.users",
                                "says 2, but users.csv has 1 rows; fetch the package again"));
        assertThat(PackageFolder.organizations(folder.open())).hasSize(1);
        assertThat(PackageFolder.memberships(folder.open())).hasSize(1);
    }

    @Test
    void says_whom_it_was_made_for() {
        assertThat(MigrationPackage.madeFor(folder.directory())).isEqualTo("auth0");
    }

    @Test
    void needs_no_file_besides_its_manifest_and_users(@TempDir Path bare) {
        PackageFolder folder = new PackageFolder(bare.resolve("whole"));
        Stream.of(
                        "organizations.csv",
                        "organization_memberships.csv",
                        "user_role_assignments.csv",
                        "totp_secrets.csv",
                        "skipped_users.jsonl")
                .map(folder.directory()::resolve)
                .forEach(file -> assertThat(file.toFile().delete()).isTrue());

        assertThat(PackageFolder.users(folder.open())).isEmpty();
        assertThat(PackageFolder.organizations(folder.open())).isEmpty();
        assertThat(PackageFolder.memberships(folder.open())).isEmpty();
    }

    @Test
    void is_refused_if_its_manifest_is_not_one_that_segue_knows() {
        String manifest = PackageFolder.manifest("\"users\": 0");

        assertRefused(manifest.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"), "is not 1");
        assertRefused(manifest.replace("\"users.csv\"", "\"../users.csv\""), "is not users.csv");
        assertRefused(manifest.replace("\"users\": 0", "\"users\": -1"), "is no count");
        assertRefused("{", "line is no JSON");
        assertRefused("[]", "line is no JSON object");
    }

    private void assertRefused(String manifest, String why) {
        folder.write("manifest.json", manifest);
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(folder::open)
                .withMessageContaining("manifest.json cannot be used")
                .withMessageContaining(why);
    }

    private ExportedUser onlyUser() {
        List<ExportRow> rows = PackageFolder.users(folder.open());
        assertThat(rows).singleElement().isInstanceOf(UserRow.class);
        return ((UserRow) rows.getFirst()).user();
    }

    private static OrganizationRow organization(String key, String name) {
        return new OrganizationRow.Usable(
                new LegacyOrganization(key(key), name, List.of(), Metadata.EMPTY));
    }

    private static MembershipRow member(String user, String organization, String... roles) {
        return new MembershipRow.Usable(
                id(user),
                new LegacyMembership(
                        key(organization), Stream.of(roles).map(RoleSlug::new).toList()));
    }

    private static LegacyOrganization.Key key(String value) {
        return new LegacyOrganization.Key(Provider.TABLE, value);
    }

    private static LegacyId id(String value) {
        return new LegacyId(Provider.TABLE, value);
    }
}
