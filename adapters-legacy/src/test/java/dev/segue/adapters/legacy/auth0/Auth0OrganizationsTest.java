package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.auth0.RecordedAuth0.Played;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.Provider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Auth0OrganizationsTest {

    private static SandboxTenant tenant;

    private Auth0Organizations organizations;

    @BeforeAll
    static void start() {
        tenant = SandboxTenant.start();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @BeforeEach
    void connect() {
        tenant.state().reset();
        organizations = Auth0Organizations.of(tenant.settings());
    }

    @AfterEach
    void close() {
        organizations.close();
    }

    @Test
    void come_with_names_metadata_and_the_domains_of_their_connections() {
        tenant.organizations(
                """
                {"connections": [{"id": "con_1", "name": "acme-okta", "strategy": "samlp",
                   "options": {"domain_aliases": ["acme.example", "acme.test", "no domain"]}}],
                 "organizations": [{"id": "org_1", "name": "acme", "display_name": "Acme Inc",
                   "metadata": {"plan": "pro"}, "enabled_connections": ["con_1"]}]}
                """);

        assertThat(all(organizations.organizations()))
                .containsExactly(
                        new OrganizationRow.Usable(
                                new LegacyOrganization(
                                        key("org_1"),
                                        "Acme Inc",
                                        List.of(
                                                new OrganizationDomain("acme.example", false),
                                                new OrganizationDomain("acme.test", false)),
                                        Metadata.of(Map.of("plan", "pro")))));
    }

    @Test
    void come_with_their_members_and_the_members_roles() {
        tenant.organizations(
                """
                {"organizations": [
                  {"id": "org_1", "name": "acme", "members": [
                    {"user_id": "auth0|ada", "roles": ["Billing Admin", "Viewer"]},
                    {"user_id": "auth0|bob"}]},
                  {"id": "org_2", "name": "empty"},
                  {"id": "org_3", "name": "other", "members": [{"user_id": "auth0|ada"}]}]}
                """);

        assertThat(all(organizations.memberships()))
                .containsExactly(
                        member("auth0|ada", "org_1", "billing-admin", "viewer"),
                        member("auth0|bob", "org_1"),
                        member("auth0|ada", "org_3"));
    }

    @Test
    void are_read_beyond_a_thousand() {
        String members =
                IntStream.range(0, 1_234)
                        .mapToObj("{\"user_id\": \"auth0|u%d\"}"::formatted)
                        .collect(Collectors.joining(","));
        tenant.organizations(
                "{\"organizations\": [{\"id\": \"org_1\", \"name\": \"big\", \"members\": [%s]}]}"
                        .formatted(members));

        assertThat(all(organizations.memberships())).hasSize(1_234).doesNotHaveDuplicates();
    }

    @Test
    void are_read_by_number_from_a_tenant_that_knows_no_checkpoints() {
        try (RecordedAuth0 auth0 =
                        RecordedAuth0.playing(
                                Played.of(200, "[{\"id\": \"ignored\", \"name\": \"x\"}]"),
                                Played.of(200, "[{\"id\": \"org_1\"}]"),
                                Played.of(200, "[]"));
                Auth0Organizations old = Auth0Organizations.of(auth0.settings())) {
            Iterator<OrganizationRow> rows = old.organizations();

            assertThat(rows.next())
                    .isEqualTo(new OrganizationRow.Unusable(1, "name", "is missing; fill it in"));
            assertThat(rows.hasNext()).isFalse();
            assertThat(auth0.asked())
                    .extracting(RecordedAuth0.Asked::line)
                    .containsExactly(
                            "GET /api/v2/organizations?take=100",
                            "GET /api/v2/organizations?per_page=100&page=0",
                            "GET /api/v2/organizations?per_page=100&page=1");
        }
    }

    @Test
    void name_the_member_and_the_field_that_cannot_be_used() {
        tenant.organizations(
                """
                {"organizations": [{"id": "org_1", "name": "acme", "members": [
                  {"user_id": "auth0|ada", "roles": ["!!!"]}, {"user_id": "auth0|bob"}]}]}
                """);

        assertThat(all(organizations.memberships()))
                .satisfiesExactly(
                        bad ->
                                assertThat(bad)
                                        .isEqualTo(
                                                new MembershipRow.Unusable(
                                                        1,
                                                        "roles[0].name",
                                                        "has no letter or digit; rename the role at"
                                                                + " Auth0")),
                        good -> assertThat(good).isEqualTo(member("auth0|bob", "org_1")));
    }

    @Test
    void say_which_right_is_missing() {
        tenant.organizations("{\"organizations\": [{\"id\": \"org_1\", \"name\": \"acme\"}]}");
        tenant.state().turn(switches -> switches.withScopes(Set.of("read:organizations")));

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> all(organizations.memberships()))
                .withMessageContaining("scopes");
    }

    private static <R> List<R> all(Iterator<R> rows) {
        List<R> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static LegacyOrganization.Key key(String id) {
        return new LegacyOrganization.Key(Provider.AUTH0, id);
    }

    private static MembershipRow member(String user, String organization, String... roles) {
        return new MembershipRow.Usable(
                id(user),
                new LegacyMembership(
                        key(organization), List.of(roles).stream().map(RoleSlug::new).toList()));
    }
}
