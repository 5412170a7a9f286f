package dev.segue.sandbox.workos;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who belongs to which organization; one membership per user and organization. */
final class Memberships {
    private final NavigableMap<String, Membership> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, String>> idsByUser = new ConcurrentHashMap<>();

    /** Whether a membership lets its user in. */
    enum Status {
        ACTIVE,
        INACTIVE,
        /** Invited and not accepted yet. */
        PENDING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Membership(
            String id,
            String userId,
            String organizationId,
            List<String> roles,
            Status status,
            Instant createdAt,
            Instant updatedAt) {

        boolean active() {
            return status == Status.ACTIVE;
        }

        Membership with(List<String> otherRoles, Status otherStatus, Instant now) {
            return new Membership(
                    id, userId, organizationId, otherRoles, otherStatus, createdAt, now);
        }
    }

    /** Stores a membership unless the user has one in that organization. */
    boolean add(Membership membership) {
        Map<String, String> ofUser =
                idsByUser.computeIfAbsent(membership.userId(), k -> new ConcurrentHashMap<>());
        if (ofUser.putIfAbsent(membership.organizationId(), membership.id()) != null) {
            return false;
        }
        byId.put(membership.id(), membership);
        return true;
    }

    void replace(Membership membership) {
        byId.replace(membership.id(), membership);
    }

    Optional<Membership> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    NavigableMap<String, Membership> ordered() {
        return byId;
    }

    List<Membership> of(String userId) {
        return idsByUser.getOrDefault(userId, Map.of()).values().stream()
                .sorted()
                .map(byId::get)
                .filter(membership -> membership != null)
                .toList();
    }

    Optional<Membership> of(String userId, String organizationId) {
        return of(userId).stream()
                .filter(membership -> membership.organizationId().equals(organizationId))
                .findFirst();
    }

    List<Membership> activeOf(String userId) {
        return of(userId).stream().filter(Membership::active).toList();
    }

    void remove(Membership membership) {
        byId.remove(membership.id());
        idsByUser
                .getOrDefault(membership.userId(), new ConcurrentHashMap<>())
                .remove(membership.organizationId());
    }

    void removeAllOf(String userId) {
        of(userId).forEach(this::remove);
        idsByUser.remove(userId);
    }

    void clear() {
        byId.clear();
        idsByUser.clear();
    }
}
