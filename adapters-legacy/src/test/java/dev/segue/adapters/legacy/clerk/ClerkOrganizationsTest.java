package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.Provider;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organizations, their domains and their members, live. */
class ClerkOrganizationsTest {

    private static SandboxInstance instance;

    private ClerkOrganizations export;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void open() {
        instance.state().reset();
        export = ClerkOrganizations.of(instance.settings());
    }

    @AfterEach
    void close() {
        export.close();
    }

    @Test
    void show_their_domains_as_verified_only_if_their_ownership_was_proven() {
        instance.state()
                .load(
                        """
                        {"organizations": [{"id": "org_acme", "name": "Acme",
                           "public_metadata": {"plan": "pro", "seats": 9},
                           "private_metadata": {"crm": "1"}}],
                         "domains": [
                          {"organization_id": "org_acme", "name": "acme.com",
                           "ownership_verification": {"status": "verified"}},
                          {"organization_id": "org_acme", "name": "acme.io",
                           "affiliation_verification": {"status": "verified"}},
                          {"organization_id": "org_other", "name": "other.com"}]}
                        """);

        assertThat(organizations())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrganizationRow.Usable.class,
                        row -> {
                            LegacyOrganization acme = row.organization();
                            assertThat(acme.key()).isEqualTo(key("org_acme"));
                            assertThat(acme.name()).isEqualTo("Acme");
                            assertThat(acme.domains())
                                    .containsExactly(
                                            new OrganizationDomain("acme.com", true),
                                            new OrganizationDomain("acme.io", false));
                            assertThat(acme.metadata().values()).containsOnlyKeys("plan");
                            assertThat(acme.metadata().lost())
                                    .containsExactly("seats", "private_metadata.crm");
                        });
    }

    @Test
    void have_members_with_roles_from_the_membership_alone() {
        instance.state()
                .load(
                        """
                        {"organizations": [{"id": "org_1", "name": "One"},
                                           {"id": "org_2", "name": "Two"},
                                           {"id": "org_3", "name": "Three"}],
                         "memberships": [
                          {"organization_id": "org_1", "user_id": "user_a", "role": "org:admin"},
                          {"organization_id": "org_3", "user_id": "user_a"},
                          {"organization_id": "org_3", "user_id": "user_b", "role": "custom"}]}
                        """);

        assertThat(memberships())
                .containsExactly(
                        member("user_a", "org_1", "admin"),
                        member("user_a", "org_3", "member"),
                        member("user_b", "org_3", "custom"));
    }

    @Test
    void are_read_over_pages() {
        String organizations =
                IntStream.range(0, 501)
                        .mapToObj(i -> "{\"id\": \"org_%d\", \"name\": \"O\"}".formatted(i))
                        .collect(Collectors.joining(","));
        String members =
                IntStream.range(0, 1001)
                        .mapToObj(i ->
                                "{\"organization_id\": \"org_7\", \"user_id\": \"user_%d\"}"
                                        .formatted(i))
                        .collect(Collectors.joining(","));
        instance.state()
                .load(
                        "{\"organizations\": [%s], \"memberships\": [%s]}"
                                .formatted(organizations, members));

        assertThat(organizations()).hasSize(501);
        assertThat(memberships())
                .hasSize(1001)
                .extracting(row -> ((MembershipRow.Usable) row).user())
                .doesNotHaveDuplicates();
    }

    @Test
    void name_what_cannot_be_read_and_go_on() {
        instance.state()
                .load(
                        """
                        {"organizations": [{"id": "org_1", "name": ""},
                                           {"id": "org_2", "name": "Two"}],
                         "memberships": [
                          {"organization_id": "org_2", "user_id": ""},
                          {"organization_id": "org_2", "user_id": "user_b", "role": ""},
                          {"organization_id": "org_2", "user_id": "user_c"}]}
                        """);

        assertThat(organizations())
                .first()
                .isEqualTo(new OrganizationRow.Unusable(1, "name", "is missing; fill it in"));
        assertThat(memberships())
                .containsExactly(
                        new MembershipRow.Unusable(
                                1, "public_user_data.user_id", "is missing; fill it in"),
                        new MembershipRow.Unusable(2, "role", "is missing; fill it in"),
                        member("user_c", "org_2", "member"));
    }

    @Test
    void come_without_domains_where_the_plan_has_none() {
        instance.state().load("{\"organizations\": [{\"id\": \"org_1\", \"name\": \"One\"}]}");
        fault(Fault.of(Kind.STATUS, "organization_domains").replying(403, ""));

        assertThat(organizations()).singleElement().isInstanceOf(OrganizationRow.Usable.class);
    }

    @Test
    void break_off_when_clerk_refuses() {
        fault(Fault.of(Kind.STATUS, "organizations").replying(422, ""));

        assertThatThrownBy(this::memberships).isInstanceOf(UnreadableExport.class);
        assertThatThrownBy(this::organizations).isInstanceOf(UnreadableExport.class);
    }

    @Test
    void break_off_rather_than_to_be_fewer_than_clerk_counts() {
        fault(
                Fault.of(Kind.STATUS, "/v1/organizations$")
                        .replying(
                                200,
                                "{\"data\": [{\"id\": \"org_1\", \"name\": \"One\"}],"
                                        + " \"total_count\": 2}"));

        assertThatThrownBy(this::organizations)
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("list again");
    }

    private static void fault(Fault fault) {
        instance.state().switchboard().faults().add(fault);
    }

    private List<OrganizationRow> organizations() {
        List<OrganizationRow> rows = new ArrayList<>();
        export.organizations().forEachRemaining(rows::add);
        return rows;
    }

    private List<MembershipRow> memberships() {
        List<MembershipRow> rows = new ArrayList<>();
        export.memberships().forEachRemaining(rows::add);
        return rows;
    }

    private static MembershipRow member(String user, String organization, String role) {
        return new MembershipRow.Usable(
                id(user), new LegacyMembership(key(organization), List.of(new RoleSlug(role))));
    }

    private static LegacyOrganization.Key key(String id) {
        return new LegacyOrganization.Key(Provider.CLERK, id);
    }
}
