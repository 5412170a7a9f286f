package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** The organizations; external id and domain are unique. Writes share one lock. */
final class Organizations {
    private final NavigableMap<String, Organization> byId = new ConcurrentSkipListMap<>();
    private final Map<String, String> idsByExternalId = new ConcurrentHashMap<>();
    private final Map<String, String> idsByDomain = new ConcurrentHashMap<>();

    record Domain(String id, String domain, String state) {}

    record Organization(
            String id,
            String name,
            List<Domain> domains,
            String externalId,
            Map<String, String> metadata,
            Instant createdAt,
            Instant updatedAt) {

        /** The domains, folded for comparison. */
        List<String> names() {
            return domains.stream().map(d -> d.domain().toLowerCase(Locale.ROOT)).toList();
        }

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
        String id = organization.id();
        if (isAnothers(idsByExternalId, organization.externalId(), id)) {
            return Optional.of(Conflict.EXTERNAL_ID);
        }
        if (organization.names().stream().anyMatch(name -> isAnothers(idsByDomain, name, id))) {
            return Optional.of(Conflict.DOMAIN);
        }
        forgetNames(byId.get(id));
        if (organization.externalId() != null) {
            idsByExternalId.put(organization.externalId(), id);
        }
        organization.names().forEach(name -> idsByDomain.put(name, id));
        byId.put(id, organization);
        return Optional.empty();
    }

    Optional<Organization> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Organization> byExternalId(String externalId) {
        return Optional.ofNullable(idsByExternalId.get(externalId)).map(byId::get);
    }

    NavigableMap<String, Organization> ordered() {
        return byId;
    }

    synchronized void remove(String id) {
        forgetNames(byId.remove(id));
    }

    synchronized void clear() {
        byId.clear();
        idsByExternalId.clear();
        idsByDomain.clear();
    }

    private void forgetNames(Organization old) {
        if (old != null) {
            old.names().forEach(idsByDomain::remove);
            if (old.externalId() != null) {
                idsByExternalId.remove(old.externalId());
            }
        }
    }

    private static boolean isAnothers(Map<String, String> ids, String name, String id) {
        String holder = name == null ? null : ids.get(name);
        return holder != null && !holder.equals(id);
    }
}
