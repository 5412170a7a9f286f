package dev.segue.adapters.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {

    private static final String CSV =
            """
            id,email,email_verified,first_name,last_name,password_hash,disabled,totp_secret,\
            second_factors,phone,phone_verified,username,methods,organization_id,roles,\
            reset_due,metadata.plan
            7,Ada@example.com,t,Ada,"King, Lovelace",%s,0,jbsw y3dp ehpk 3pxp,\
            sms,'+14155550100,1,ada,social;passkey,acme,admin; member,,gold
            """
                    .formatted(H2Table.hashOf("right"));

    private static final String NDJSON =
            """
            {"id": 7, "email": "Ada@example.com", "email_verified": true, "first_name": "Ada",\
             "last_name": "King, Lovelace", "password_hash": "%s", "disabled": false,\
             "totp_secret": "JBSWY3DPEHPK3PXP", "second_factors": ["sms"],\
             "phone": "+14155550100", "phone_verified": true, "username": "ada",\
             "methods": ["social", "passkey"], "organization_id": "acme",\
             "roles": ["admin", "member"], "metadata": {"plan": "gold"}}
            """
                    .formatted(H2Table.hashOf("right"));

    @TempDir private Path directory;

    @Test
    void is_read_from_csv_and_from_ndjson_alike() throws IOException {
        assertThat(onlyUserOf(CSV)).isEqualTo(onlyUserOf(NDJSON));
    }

    @Test
    void shows_all_that_a_row_says() throws IOException {
        ExportedUser ada = onlyUserOf(CSV);

        assertThat(ada.user())
                .isEqualTo(
                        new LegacyUser(
                                new LegacyId(Provider.TABLE, "7"),
                                EmailAddress.parse("Ada@example.com"),
                                true,
                                new PersonName(Optional.of("Ada"), Optional.of("King, Lovelace")),
                                false,
                                true));
        assertThat(ada.hash()).isPresent();
        assertThat(ada.profile().username()).contains(new Username("ada"));
        assertThat(ada.profile().phone()).contains(new PhoneNumber("+14155550100"));
        assertThat(ada.profile().methods())
                .containsExactlyInAnyOrder(SignInMethod.SOCIAL, SignInMethod.PASSKEY);
        assertThat(ada.profile().factors())
                .containsExactlyInAnyOrder(FactorKind.SMS, FactorKind.TOTP);
        assertThat(ada.profile().totp())
                .singleElement()
                .satisfies(totp -> assertThat(totp.key().length()).isEqualTo(10));
        assertThat(ada.profile().metadata().values()).isEqualTo(Map.of("plan", "gold"));
        assertThat(ada.profile().memberships())
                .containsExactly(
                        new LegacyMembership(
                                acme(), List.of(new RoleSlug("admin"), new RoleSlug("member"))));
    }

    @Test
    void needs_no_more_than_an_id_and_an_address() throws IOException {
        ExportedUser user = onlyUserOf("email,id\nbob@example.com,8\n");

        assertThat(user.user().emailVerified()).isFalse();
        assertThat(user.password()).isInstanceOf(StoredPassword.None.class);
    }

    @Test
    void assumes_no_number_to_be_verified() throws IOException {
        assertThat(onlyUserOf("id,email,phone\n8,b@example.com,+14155550100").profile().phone())
                .isEmpty();
    }

    @Test
    void says_what_a_password_is_stored_as() throws IOException {
        assertThat(onlyUserOf("id,email,password_hash\n8,,$6$a$b").password())
                .isInstanceOfSatisfying(
                        StoredPassword.Unsupported.class,
                        u -> assertThat(u.format()).isEqualTo("sha-crypt"));
        assertThat(onlyUserOf("id,email,reset_due\n8,,true").password())
                .isInstanceOf(StoredPassword.ResetDue.class);
    }

    @Test
    void keeps_metadata_that_is_no_text_as_its_json() throws IOException {
        ExportedUser user =
                onlyUserOf(
                        """
                        {"id": 8, "metadata": {"n": 5, "a": [1, {"b": true}], "none": null}}
                        """);

        assertThat(user.profile().metadata().values())
                .isEqualTo(Map.of("n", "5", "a", "[1,{\"b\":true}]"));
    }

    @Test
    void is_read_by_a_query() {
        try (H2Table table = new H2Table().with(7, "ada@example.com", "right")) {
            table.with(8, "bob@example.com", "b");
            table.run("UPDATE person SET plan = 'gold', org = 'acme', roles = 'admin;member'");

            List<ExportRow> rows = rowsOf(table.table());

            assertThat(rows).extracting(ExportRow::number).containsExactly(1L, 2L);
            assertThat(((UserRow) rows.getFirst()).user().user().id().value()).isEqualTo("7");
            assertThat(((UserRow) rows.getFirst()).user().profile().metadata().values())
                    .isEqualTo(Map.of("plan", "gold"));
            assertThat(((UserRow) rows.getFirst()).user().profile().memberships()).hasSize(1);
        }
    }

    @Test
    void is_refused_if_its_query_is_wrong() {
        try (H2Table table = new H2Table()) {
            for (String query :
                    List.of(
                            "SELECT pk AS id FROM person",
                            "SELECT pk AS id, mail AS email, pk AS id FROM person",
                            "SELECT * FROM nowhere")) {
                UserTable wrong =
                        UserTable.inDatabase(
                                table.database(), TableQueries.of(query), TableStatements.NONE);
                assertThatExceptionOfType(UnreadableExport.class)
                        .isThrownBy(() -> rowsOf(wrong))
                        .withMessageContaining("check its queries, columns and rights");
            }
        }
    }

    @Test
    void comes_with_organizations_from_files_of_their_own() throws IOException {
        UserTable table =
                UserTable.inFiles(
                        file("users.csv", CSV),
                        Optional.of(
                                file(
                                        "organizations.csv",
                                        """
                                        id,name,domains,verified_domains,metadata.tier
                                        acme,Acme,acme.dev;acme.com,acme.com,1
                                        acme,Acme again,,,
                                        evil,=cmd(),,,
                                        """)),
                        Optional.of(
                                file(
                                        "memberships.ndjson",
                                        """
                                        {"user_id": "7", "organization_id": "acme", "roles": ["a"]}
                                        {"user_id": "7"}
                                        """)));

        try (OrganizationExport export = table.organizations()) {
            assertThat(listed(export))
                    .containsExactly(
                            new OrganizationRow.Usable(
                                    new LegacyOrganization(
                                            acme(),
                                            "Acme",
                                            List.of(
                                                    new OrganizationDomain("acme.com", true),
                                                    new OrganizationDomain("acme.dev", false)),
                                            Metadata.of(Map.of("tier", "1")))),
                            new OrganizationRow.Unusable(
                                    3, "id", "is in an earlier row too; keep one of them"),
                            new OrganizationRow.Unusable(
                                    4,
                                    "name",
                                    "begins like a formula of a spreadsheet; correct it"));
            List<MembershipRow> memberships = new ArrayList<>();
            export.memberships().forEachRemaining(memberships::add);
            assertThat(memberships)
                    .containsExactly(
                            new MembershipRow.Usable(
                                    new LegacyId(Provider.TABLE, "7"),
                                    new LegacyMembership(acme(), List.of(new RoleSlug("a")))),
                            new MembershipRow.Unusable(
                                    2, "organization_id", "is missing; fill it in"));
        }
    }

    @Test
    void comes_with_organizations_from_queries_or_with_none() {
        try (H2Table table = new H2Table()) {
            TableQueries queries =
                    new TableQueries(
                            H2Table.USERS,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("SELECT 'acme' AS id, 'Acme' AS name"),
                            Optional.of("SELECT 7 AS user_id, 'acme' AS organization_id"));
            UserTable with = UserTable.inDatabase(table.database(), queries, TableStatements.NONE);
            try (OrganizationExport export = with.organizations()) {
                assertThat(export.organizations().next())
                        .isInstanceOf(OrganizationRow.Usable.class);
                assertThat(export.memberships().next()).isInstanceOf(MembershipRow.Usable.class);
            }
            try (OrganizationExport none = table.table().organizations()) {
                assertThat(none.organizations()).isExhausted();
                assertThat(none.memberships()).isExhausted();
            }
        }
    }

    private static List<OrganizationRow> listed(OrganizationExport export) {
        List<OrganizationRow> rows = new ArrayList<>();
        export.organizations().forEachRemaining(rows::add);
        return rows;
    }

    private ExportedUser onlyUserOf(String text) throws IOException {
        List<ExportRow> rows =
                rowsOf(
                        UserTable.inFiles(
                                file("users.any", text), Optional.empty(), Optional.empty()));
        assertThat(rows).singleElement().isInstanceOf(UserRow.class);
        return ((UserRow) rows.getFirst()).user();
    }

    private static List<ExportRow> rowsOf(UserTable table) {
        try (UserExport export = table.export()) {
            List<ExportRow> rows = new ArrayList<>();
            export.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static LegacyOrganization.Key acme() {
        return new LegacyOrganization.Key(Provider.TABLE, "acme");
    }
}
