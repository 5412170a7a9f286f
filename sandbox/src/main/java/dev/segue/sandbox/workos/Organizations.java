package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** The organizations; external id and domain are unique. Few, so writes share one lock. */
final class Organizations {
    private final NavigableMap<String, Organization> byId = new ConcurrentSkipListMap<>();

    record Domain(String id, String domain, String state) {}

    record Organization(
            String id,
            String name,
            List<Domain> domains,
            String externalId,
            Map<String, String> metadata,
            Instant createdAt,
            Instant updatedAt) {

        ObjectNode json() {
            String created = Times.text(createdAt);
            String updated = Times.text(updatedAt);
            ObjectNode json =
                    Json.object()
                            .put("object", "organization")
                            .put("id", id)
                            .put("name", name)
                            .put("allow_profiles_outside_organization", false)
                            .put("external_id", externalId)
                            .putNull("stripe_customer_id")
                            .put("created_at", created)
                            .put("updated_at", updated);
            ObjectNode pairs = json.putObject("metadata");
            metadata.forEach(pairs::put);
            var list = json.putArray("domains");
            for (Domain domain : domains) {
                list.addObject()
                        .put("object", "organization_domain")
                        .put("id", domain.id())
                        .put("organization_id", id)
                        .put("domain", domain.domain())
                        .put("state", domain.state())
                        .put("verification_strategy", "manual")
                        .put("created_at", created)
                        .put("updated_at", updated);
            }
            return json;
        }
    }

    /** What stands in the way of storing an organization. */
    enum Conflict {
        EXTERNAL_ID,
        DOMAIN
    }

    /** Stores a new or changed organization, or tells what another one already has. */
    synchronized Optional<Conflict> put(Organization organization) {
        for (Organization other : byId.values()) {
            if (other.id().equals(organization.id())) {
                continue;
            }
            if (organization.externalId() != null
                    && Objects.equals(other.externalId(), organization.externalId())) {
                return Optional.of(Conflict.EXTERNAL_ID);
            }
            if (sharesDomain(other, organization)) {
                return Optional.of(Conflict.DOMAIN);
            }
        }
        byId.put(organization.id(), organization);
        return Optional.empty();
    }

    Optional<Organization> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Organization> byExternalId(String externalId) {
        return byId.values().stream().filter(o -> externalId.equals(o.externalId())).findFirst();
    }

    NavigableMap<String, Organization> ordered() {
        return byId;
    }

    synchronized void remove(String id) {
        byId.remove(id);
    }

    void clear() {
        byId.clear();
    }

    private static boolean sharesDomain(Organization one, Organization other) {
        return one.domains().stream()
                .anyMatch(d ->
                        other.domains().stream()
                                .anyMatch(o -> o.domain().equalsIgnoreCase(d.domain())));
    }
}
