package dev.segue.sandbox.workos;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.segue.sandbox.workos.Memberships.Membership;
import dev.segue.sandbox.workos.Organizations.Domain;
import dev.segue.sandbox.workos.Organizations.Organization;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An organization as the control API shows it.
 *
 * @param domains state by domain
 * @param members roles by user id, of those who are active
 */
public record OrganizationSummary(
        String id,
        @JsonProperty("external_id") String externalId,
        String name,
        Map<String, String> domains,
        Map<String, String> metadata,
        Map<String, List<String>> members) {

    static OrganizationSummary of(Organization organization, Environment environment) {
        Map<String, List<String>> members = new TreeMap<>();
        for (Membership membership : environment.memberships.ordered().values()) {
            if (membership.active() && membership.organizationId().equals(organization.id())) {
                members.put(membership.userId(), membership.roles());
            }
        }
        return new OrganizationSummary(
                organization.id(),
                organization.externalId(),
                organization.name(),
                organization.domains().stream()
                        .collect(Collectors.toMap(Domain::domain, Domain::state)),
                organization.metadata(),
                members);
    }
}
