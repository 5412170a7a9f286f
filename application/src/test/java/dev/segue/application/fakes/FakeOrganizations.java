package dev.segue.application.fakes;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.Outage;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.domain.user.WorkOsUserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Organizations at a WorkOS that knows a few roles and can fall silent. */
public final class FakeOrganizations implements WorkOsOrganizations {

    private static final Set<String> ROLES = Set.of("admin", "member");
    private static final Outage SILENCE = Outage.of("WorkOS is silent");

    private final Map<String, LegacyOrganization> organizations = new HashMap<>();
    private final Map<WorkOsUserId, Map<OrganizationId, List<RoleSlug>>> members = new HashMap<>();
    private final Map<WorkOsUserId, Set<TotpSecret>> factors = new HashMap<>();
    private boolean silent;

    /** Whether it answers at all. */
    public synchronized void fallSilent(boolean now) {
        silent = now;
    }

    @Override
    public synchronized Placed ensure(LegacyOrganization organization) {
        if (silent) {
            return new Placed.Unanswered(SILENCE);
        }
        String id = "org_" + organization.key().value();
        organizations.put(id, organization);
        return new Placed.There(new OrganizationId(id));
    }

    @Override
    public synchronized Delivery ensureMember(
            WorkOsUserId user, OrganizationId organization, Roles roles) {
        if (silent) {
            return new Delivery.Unanswered(SILENCE);
        }
        if (!organizations.containsKey(organization.value())) {
            return new Delivery.Refused(new ErrorCode("organization_not_found"));
        }
        if (!roles.slugs().stream().map(RoleSlug::value).allMatch(ROLES::contains)) {
            return new Delivery.Refused(new ErrorCode("invalid_role"));
        }
        members.computeIfAbsent(user, u -> new HashMap<>())
                .putIfAbsent(organization, roles.slugs());
        return new Delivery.Done();
    }

    @Override
    public synchronized Delivery ensureTotp(WorkOsUserId user, TotpSecret secret, TotpLabel label) {
        if (silent) {
            return new Delivery.Unanswered(SILENCE);
        }
        factors.computeIfAbsent(user, u -> new HashSet<>()).add(secret);
        return new Delivery.Done();
    }

    public synchronized Map<OrganizationId, List<RoleSlug>> membershipsOf(WorkOsUserId user) {
        return Map.copyOf(members.getOrDefault(user, Map.of()));
    }

    public synchronized Set<TotpSecret> factorsOf(WorkOsUserId user) {
        return Set.copyOf(factors.getOrDefault(user, Set.of()));
    }

    public synchronized Optional<LegacyOrganization> organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id.value()));
    }
}
