package dev.segue.adapters.legacy.bundle;

import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.domain.provider.LegacyId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs where with which roles, from wherever it is told; held in memory. */
final class Members {

    private final Map<LegacyId, Map<String, Set<RoleSlug>>> byUser = new LinkedHashMap<>();

    void add(LegacyId user, LegacyMembership membership) {
        byUser.computeIfAbsent(user, u -> new LinkedHashMap<>())
                .computeIfAbsent(membership.organization().value(), o -> new LinkedHashSet<>())
                .addAll(membership.roles());
    }

    /** The user's organizations with the roles there; they are not given again. */
    Map<String, Set<RoleSlug>> take(LegacyId user) {
        return Optional.ofNullable(byUser.remove(user)).orElse(Map.of());
    }

    /** Whoever was not taken. */
    Map<LegacyId, Map<String, Set<RoleSlug>>> left() {
        return byUser;
    }
}
