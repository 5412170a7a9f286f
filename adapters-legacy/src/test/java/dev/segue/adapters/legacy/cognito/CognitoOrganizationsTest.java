package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.SandboxPool.id;
import static dev.segue.adapters.legacy.cognito.SandboxPool.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognitoOrganizationsTest {

    private static final String HEADER = "group,organization,organization_name,role\n";

    private static SandboxPool pool;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        pool = new SandboxPool();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void fill() {
        pool.state().reset();
        pool.load(
                user("sub-ada", "ada@example.com", ", \"Groups\": [\"acme\", \"admins\"]"),
                user("sub-bob", "bob@example.com", ", \"Groups\": [\"acme\", \"globex\"]"),
                user("sub-eve", "eve@example.com", ", \"Groups\": [\"admins\"]"));
    }

    @Test
    void makes_organizations_of_groups() {
        String csv = "acme,org-1,Acme Inc.,\nglobex,org-2,\"Globex, Ltd.\",member\nadmins,,,\n";

        assertThat(organizations(csv))
                .containsExactly(
                        new OrganizationRow.Usable(organization("org-1", "Acme Inc.")),
                        new OrganizationRow.Usable(organization("org-2", "Globex, Ltd.")));
        assertThat(memberships(csv))
                .containsExactlyInAnyOrder(
                        member("sub-ada", "org-1"),
                        member("sub-bob", "org-1"),
                        member("sub-bob", "org-2", "member"));
    }

    @Test
    void gives_all_roles_of_a_member_at_once() {
        String csv = "acme,org-1,Acme,member\nadmins,org-1,,admin\nglobex,,,\n";

        assertThat(memberships(csv))
                .containsExactlyInAnyOrder(
                        member("sub-ada", "org-1", "member", "admin"),
                        member("sub-bob", "org-1", "member"),
                        member("sub-eve", "org-1", "admin"));
    }

    @Test
    void gives_a_role_without_an_organization_wherever_its_holder_is() {
        String csv = "acme,org-1,Acme,\nglobex,org-2,Globex,\nadmins,,,admin\n";

        List<MembershipRow> rows = memberships(csv);

        assertThat(rows)
                .contains(
                        member("sub-ada", "org-1", "admin"),
                        member("sub-bob", "org-1"),
                        member("sub-bob", "org-2"));
        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        MembershipRow.Unusable.class,
                        lost -> {
                            assertThat(lost.number()).isEqualTo(4);
                            assertThat(lost.field()).isEqualTo("role");
                            assertThat(lost.remedy()).contains("finds 1 users");
                        });
        assertThat(rows).hasSize(4);
    }

    @Test
    void reads_groups_page_by_page() {
        pool.load(
                IntStream.range(0, 130)
                        .mapToObj(i ->
                                user(
                                        "sub-%03d".formatted(i),
                                        "u" + i + "@example.com",
                                        ", \"Groups\": [\"big\"]"))
                        .toArray(String[]::new));

        assertThat(memberships("big,org-1,Big,\n")).hasSize(130);
    }

    @Test
    void names_groups_of_the_pool_that_the_mapping_leaves_out() {
        pool.state()
                .load(
                        new ByteArrayInputStream(
                                "{\"Groups\": [\"empty\", \"zz\"]}".getBytes(UTF_8)));

        List<OrganizationRow> rows = organizations("acme,org-1,Acme,\nadmins,,,\nglobex,,,\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.subList(1, 3))
                .extracting(row -> ((OrganizationRow.Unusable) row).number())
                .containsExactly(3L, 5L);
    }

    @Test
    void names_groups_of_the_mapping_that_the_pool_does_not_have() {
        assertThat(memberships("acne,org-1,Acme,\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        MembershipRow.Unusable.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(2);
                            assertThat(row.field()).isEqualTo("group");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "',org-1,Acme,'|group|is missing",
                "'acme,org-1,Acme,'|group|in an earlier line",
                "'beta,org-1,Another,'|organization_name|another than",
                "'beta,org-2,,'|organization_name|is missing",
                "'beta,org-2,   ,'|organization_name|is missing",
                "'beta,   ,Beta,'|organization|is blank",
                "'beta,org-2,Beta,The Boss'|role|no role",
                "'beta,org-2,Beta,=cmd()'|role|no role",
                "'beta,org-2'|line|has 2 columns",
                "'beta,org-2,\"Beta,'|line|quotation mark",
            })
    void names_a_hostile_line_and_reads_the_good_ones(String line, String field, String remedy) {
        List<OrganizationRow> rows =
                organizations("acme,org-1,Acme,\n" + line + "\nadmins,,,\nglobex,org-3,G,\n");

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        OrganizationRow.Unusable.class,
                        bad -> {
                            assertThat(bad.number()).isEqualTo(3);
                            assertThat(bad.field()).isEqualTo(field);
                            assertThat(bad.remedy()).contains(remedy);
                        });
        assertThat(rows.subList(1, 3))
                .containsExactly(
                        new OrganizationRow.Usable(organization("org-1", "Acme")),
                        new OrganizationRow.Usable(organization("org-3", "G")));
    }

    @Test
    void breaks_off_where_cognito_does_not_show_the_groups() {
        pool.state().allowAdministration(false);

        assertThatThrownBy(() -> organizations("acme,org-1,Acme,\n"))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("the groups cannot be read");
        assertThatThrownBy(() -> memberships("acme,org-1,Acme,\n"))
                .isInstanceOf(UnreadableExport.class);
    }

    private static LegacyOrganization organization(String key, String name) {
        return new LegacyOrganization(
                new LegacyOrganization.Key(Provider.COGNITO, key), name, List.of(), Metadata.EMPTY);
    }

    private static MembershipRow member(String sub, String organization, String... roles) {
        return new MembershipRow.Usable(
                id(sub),
                new LegacyMembership(
                        new LegacyOrganization.Key(Provider.COGNITO, organization),
                        Arrays.stream(roles).map(RoleSlug::new).toList()));
    }

    private List<OrganizationRow> organizations(String lines) {
        try (CognitoOrganizations export = open(lines)) {
            List<OrganizationRow> rows = new ArrayList<>();
            export.organizations().forEachRemaining(rows::add);
            return rows;
        }
    }

    private List<MembershipRow> memberships(String lines) {
        try (CognitoOrganizations export = open(lines)) {
            List<MembershipRow> rows = new ArrayList<>();
            export.memberships().forEachRemaining(rows::add);
            return rows;
        }
    }

    private CognitoOrganizations open(String lines) {
        Path file = folder.resolve("groups.csv");
        try {
            Files.writeString(file, HEADER + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CognitoOrganizations.of(pool.settings(), file);
    }
}
