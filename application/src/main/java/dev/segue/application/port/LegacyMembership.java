package dev.segue.application.port;

import java.util.List;

/** A user's place in an organization. */
public record LegacyMembership(LegacyOrganization.Key organization, List<RoleSlug> roles) {

    public LegacyMembership {
        roles = List.copyOf(roles);
    }

    /** A role by the name that WorkOS knows it by. */
    public record RoleSlug(String value) {}
}
