package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An organization as WorkOS's requests write it. */
final class OrganizationFields {

    private static final String VERIFIED = "verified";
    private static final String PENDING = "pending";
    private static final Set<String> COUNT_AS_VERIFIED = Set.of(VERIFIED, "legacy_verified");

    private OrganizationFields() {}

    /** Everything, for one that is to be made. */
    static Map<String, Object> of(LegacyOrganization wanted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", wanted.name());
        fields.put("external_id", ExternalId.of(wanted.key()).value());
        if (!wanted.domains().isEmpty()) {
            fields.put("domain_data", domainData(states(wanted)));
        }
        if (!wanted.metadata().values().isEmpty()) {
            fields.put("metadata", wanted.metadata().values());
        }
        return fields;
    }

    /** What has to change at one that is there; empty if nothing. */
    static Map<String, Object> changes(JsonNode there, LegacyOrganization wanted) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (!there.path("name").asText("").equals(wanted.name())) {
            changes.put("name", wanted.name());
        }
        Map<String, String> before = states(there);
        Map<String, String> after = union(before, states(wanted));
        if (!after.equals(before)) {
            changes.put("domain_data", domainData(after));
        }
        Map<String, String> labels = wanted.metadata().values();
        boolean labelled =
                labels.entrySet().stream()
                        .allMatch(label ->
                                label.getValue()
                                        .equals(
                                                there.path("metadata")
                                                        .path(label.getKey())
                                                        .textValue()));
        if (!labelled) {
            changes.put("metadata", labels);
        }
        return changes;
    }

    /** What an update leaves out of domain_data is taken away, so all of them are sent. */
    private static Map<String, String> union(Map<String, String> there, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(there);
        more.forEach((domain, state) ->
                all.merge(domain, state, (old, now) -> old.equals(VERIFIED) ? old : now));
        return all;
    }

    private static Map<String, String> states(LegacyOrganization organization) {
        Map<String, String> states = new LinkedHashMap<>();
        for (OrganizationDomain domain : organization.domains()) {
            String state = domain.verified() ? VERIFIED : PENDING;
            states.merge(folded(domain.name()), state, (a, b) -> a.equals(VERIFIED) ? a : b);
        }
        return states;
    }

    private static Map<String, String> states(JsonNode organization) {
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonNode domain : organization.path("domains")) {
            boolean verified = COUNT_AS_VERIFIED.contains(domain.path("state").asText(""));
            states.put(folded(domain.path("domain").asText("")), verified ? VERIFIED : PENDING);
        }
        return states;
    }

    private static List<Map<String, String>> domainData(Map<String, String> states) {
        return states.entrySet().stream()
                .map(each -> Map.of("domain", each.getKey(), "state", each.getValue()))
                .toList();
    }

    private static String folded(String domain) {
        return domain.toLowerCase(Locale.ROOT);
    }
}
