package dev.segue.adapters.workos.directory;

import static dev.segue.adapters.workos.directory.Examples.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsOrganizations.Placed;
import dev.segue.application.port.WorkOsOrganizations.Roles;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.WorkOsUserId;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembershipsAgainstTheSandboxTest {

    private static final String PATH = "/user_management/organization_memberships";

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();
    private final WorkOsUserId ann = workOs.created("ann@acme.test", proven());
    private final OrganizationId acme = acme();

    @AfterEach
    void stop() {
        workOs.close();
    }

    private OrganizationId acme() {
        var key = new LegacyOrganization.Key(Provider.FIREBASE, "org_1");
        Placed placed =
                workOs.tenants.ensure(
                        new LegacyOrganization(key, "Acme", List.of(), Metadata.EMPTY));
        return ((Placed.There) placed).id();
    }

    private Delivery member(String... roles) {
        return workOs.tenants.ensureMember(ann, acme, roles(roles));
    }

    private static Roles roles(String... slugs) {
        return new Roles(Stream.of(slugs).map(RoleSlug::new).toList());
    }

    private Map<String, List<String>> members() {
        return workOs.inside().organizations().getFirst().members();
    }

    private static Delivery refused(String code) {
        return new Delivery.Refused(new ErrorCode(code));
    }

    @Test
    void are_made_once_however_often_they_are_asked_for() {
        assertThat(member("admin")).isEqualTo(new Delivery.Done());
        assertThat(member("admin")).isEqualTo(new Delivery.Done());

        assertThat(members()).containsOnly(Map.entry(ann.value(), List.of("admin")));
        assertThat(workOs.asked("POST " + PATH)).isEqualTo(1);
        assertThat(workOs.asked("PUT " + PATH + "/{id}")).isZero();
    }

    @Test
    void have_the_default_role_where_none_is_named_and_keep_the_one_they_have() {
        member();
        assertThat(members().get(ann.value())).containsExactly("member");

        member("admin");
        member();

        assertThat(members().get(ann.value())).containsExactly("admin");
    }

    @Test
    void have_exactly_the_roles_that_are_named() {
        member("admin", "billing");
        assertThat(members().get(ann.value())).containsExactly("admin", "billing");

        member("viewer");

        assertThat(members().get(ann.value())).containsExactly("viewer");
    }

    @Test
    void are_refused_roles_that_workos_does_not_have() {
        workOs.inside().rolesExist(Set.of("member", "admin", "billing"));
        workOs.inside().allowMultipleRoles(false);

        assertThat(member("owner")).isEqualTo(refused("invalid_role"));
        assertThat(member("admin", "billing")).isEqualTo(refused("multiple_roles_not_enabled"));
        assertThat(members()).isEmpty();
        assertThat(member("admin", "admin")).isEqualTo(new Delivery.Done());
    }

    @Test
    void are_refused_to_who_or_what_is_not_there() {
        assertThat(workOs.tenants.ensureMember(new WorkOsUserId("user_nobody"), acme, roles()))
                .isEqualTo(refused("entity_not_found"));
        assertThat(workOs.tenants.ensureMember(ann, new OrganizationId("org_none"), roles()))
                .isEqualTo(refused("entity_not_found"));
    }

    @Test
    void that_wait_for_an_invitation_to_be_accepted_are_left_to_it() {
        workOs.inside().invite(ann.value(), acme.value());

        assertThat(member()).isEqualTo(refused("organization_membership_pending"));
        assertThat(members()).isEmpty();
    }

    @Test
    void that_were_deactivated_at_workos_stay_so() {
        member();
        deactivate();

        assertThat(member()).isEqualTo(refused("organization_membership_inactive"));
        assertThat(members()).isEmpty();
    }

    private void deactivate() {
        workOs.api.ask(() -> {
            String id =
                    workOs.api
                            .list(PATH, Map.of("user_id", ann.value()))
                            .items()
                            .getFirst()
                            .path("id")
                            .asText();
            return workOs.api.send("PUT", PATH + "/" + id + "/deactivate", Map.of());
        });
    }

    @Test
    void count_as_made_when_somebody_was_faster() {
        workOs.suffer(
                Fault.of(Kind.STATUS, PATH)
                        .onMethod("GET")
                        .replying(200, "{\"object\":\"list\",\"data\":[],\"list_metadata\":{}}")
                        .after(1)
                        .times(1));
        member("member");

        assertThat(member("admin")).isEqualTo(new Delivery.Done());
        assertThat(members().get(ann.value())).containsExactly("admin");
        assertThat(workOs.asked("POST " + PATH)).isEqualTo(2);
    }

    @Test
    void are_not_made_twice_when_the_answer_got_lost() {
        workOs.suffer(Fault.of(Kind.DROP_AFTER, PATH).onMethod("POST").times(1));

        assertThat(member()).isInstanceOf(Delivery.Unanswered.class);
        assertThat(member()).isEqualTo(new Delivery.Done());
        assertThat(workOs.asked("POST " + PATH)).isEqualTo(1);
    }

    @Test
    void wait_while_workos_limits_us() {
        workOs.suffer(Fault.of(Kind.STATUS, PATH).onMethod("POST").replying(429, "{}").times(1));

        assertThat(member()).isEqualTo(new Delivery.Done());
    }
}
