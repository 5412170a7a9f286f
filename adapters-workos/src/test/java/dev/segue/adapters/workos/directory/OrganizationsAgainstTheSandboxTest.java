package dev.segue.adapters.workos.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsOrganizations.Placed;
import dev.segue.domain.provider.Provider;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import dev.segue.sandbox.workos.OrganizationSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationsAgainstTheSandboxTest {

    private static final String CREATE = "POST /organizations";

    private final SandboxedWorkOs workOs = new SandboxedWorkOs();

    @AfterEach
    void stop() {
        workOs.close();
    }

    private static LegacyOrganization acme(String key, OrganizationDomain... domains) {
        return new LegacyOrganization(
                new LegacyOrganization.Key(Provider.FIREBASE, key),
                "Acme",
                List.of(domains),
                Metadata.of(Map.of("plan", "pro")));
    }

    private Placed ensured(LegacyOrganization organization) {
        return workOs.tenants.ensure(organization);
    }

    private OrganizationSummary only() {
        assertThat(workOs.inside().organizations()).hasSize(1);
        return workOs.inside().organizations().getFirst();
    }

    @Test
    void is_made_with_its_domains_and_labels() {
        Placed placed =
                ensured(
                        acme(
                                "org_1",
                                new OrganizationDomain("Acme.test", true),
                                new OrganizationDomain("acme.example", false)));

        assertThat(placed).isEqualTo(new Placed.There(new OrganizationId(only().id())));
        assertThat(only().externalId()).isEqualTo("org_1");
        assertThat(only().name()).isEqualTo("Acme");
        assertThat(only().domains())
                .containsOnly(
                        Map.entry("acme.test", "verified"), Map.entry("acme.example", "pending"));
        assertThat(only().metadata()).containsOnly(Map.entry("plan", "pro"));
    }

    @Test
    void is_made_once_and_written_once_however_often_it_is_asked_for() {
        LegacyOrganization acme = acme("org_1", new OrganizationDomain("acme.test", true));

        assertThat(ensured(acme)).isEqualTo(ensured(acme)).isEqualTo(ensured(acme));

        assertThat(workOs.asked(CREATE)).isEqualTo(1);
        assertThat(workOs.asked("PUT /organizations/{id}")).isZero();
    }

    @Test
    void follows_its_source_without_losing_what_was_verified_at_workos() {
        ensured(
                acme(
                        "org_1",
                        new OrganizationDomain("acme.test", true),
                        new OrganizationDomain("acme.example", false)));

        ensured(
                new LegacyOrganization(
                        acme("org_1").key(),
                        "Acme Ltd",
                        List.of(
                                new OrganizationDomain("acme.test", false),
                                new OrganizationDomain("acme.example", true)),
                        Metadata.of(Map.of("region", "eu"))));

        assertThat(only().name()).isEqualTo("Acme Ltd");
        assertThat(only().domains())
                .containsOnly(
                        Map.entry("acme.test", "verified"), Map.entry("acme.example", "verified"));
        assertThat(only().metadata())
                .containsOnly(Map.entry("plan", "pro"), Map.entry("region", "eu"));
    }

    @Test
    void keeps_a_domain_that_only_workos_knows() {
        ensured(acme("org_1", new OrganizationDomain("acme.test", true)));

        ensured(acme("org_1", new OrganizationDomain("acme.example", true)));

        assertThat(only().domains()).containsOnlyKeys("acme.test", "acme.example");
    }

    @Test
    void is_refused_a_domain_that_another_one_holds() {
        ensured(acme("org_1", new OrganizationDomain("acme.test", true)));

        assertThat(ensured(acme("org_2", new OrganizationDomain("acme.test", true))))
                .isEqualTo(new Placed.Refused(new ErrorCode("organization_domain_in_use")));
        assertThat(only().externalId()).isEqualTo("org_1");
    }

    @Test
    void is_found_again_under_an_id_that_workos_has_no_room_for() {
        String longest = "o".repeat(128);

        assertThat(ensured(acme(longest))).isEqualTo(ensured(acme(longest)));

        assertThat(only().externalId()).hasSize(64);
    }

    @Test
    void is_taken_over_from_whoever_was_faster() {
        workOs.suffer(
                Fault.of(Kind.STATUS, "/organizations/external_id/")
                        .replying(404, "{\"message\":\"not yet\"}")
                        .after(1)
                        .times(1));
        Placed first = ensured(acme("org_1"));

        assertThat(ensured(acme("org_1"))).isEqualTo(first);
        assertThat(workOs.asked(CREATE)).isEqualTo(2);
        assertThat(only().externalId()).isEqualTo("org_1");
    }

    @Test
    void is_not_made_twice_when_the_answer_got_lost() {
        workOs.suffer(Fault.of(Kind.DROP_AFTER, "/organizations").onMethod("POST").times(1));

        assertThat(ensured(acme("org_1"))).isInstanceOf(Placed.Unanswered.class);
        assertThat(ensured(acme("org_1"))).isInstanceOf(Placed.There.class);

        assertThat(only().externalId()).isEqualTo("org_1");
        assertThat(workOs.asked(CREATE)).isEqualTo(1);
    }

    @Test
    void waits_while_workos_limits_us() {
        workOs.suffer(
                Fault.of(Kind.STATUS, "/organizations")
                        .onMethod("POST")
                        .replying(429, "{\"code\":\"rate_limit_exceeded\"}")
                        .times(1));

        assertThat(ensured(acme("org_1"))).isInstanceOf(Placed.There.class);
        assertThat(workOs.asked(CREATE)).isEqualTo(2);
    }

    @Test
    void is_neither_there_nor_refused_when_workos_fails_or_does_not_know_us() {
        workOs.suffer(Fault.of(Kind.STATUS, "/organizations").replying(500, "{}").times(1));
        assertThat(ensured(acme("org_1"))).isInstanceOf(Placed.Unanswered.class);

        workOs.suffer(Fault.of(Kind.STATUS, "/organizations").replying(401, "{}").times(1));
        assertThat(ensured(acme("org_1"))).isInstanceOf(Placed.Unanswered.class);
    }
}
