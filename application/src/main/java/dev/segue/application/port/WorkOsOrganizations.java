package dev.segue.application.port;

import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.user.WorkOsUserId;
import java.util.List;

/**
 * Organizations, memberships and second factors at WorkOS. Every call may be repeated: what is
 * there already counts as done. Never throws for what a limit or an outage can cause.
 */
public interface WorkOsOrganizations {

    /**
     * The organization with that external id, made or brought up to date.
     *
     * @return its id, or why it is not there
     */
    Placed ensure(LegacyOrganization organization);

    /** Makes the user a member with exactly these roles, unless they are one already. */
    Delivery ensureMember(WorkOsUserId user, OrganizationId organization, Roles roles);

    /** Enrols an authenticator app by its secret, unless the user has one there. */
    Delivery ensureTotp(WorkOsUserId user, TotpSecret secret, TotpLabel label);

    /** Roles by slug; none means the environment's default role. */
    record Roles(List<LegacyMembership.RoleSlug> slugs) {
        public Roles {
            slugs = List.copyOf(slugs);
        }
    }

    /** What an authenticator app shows. Personal; prints nothing. */
    record TotpLabel(String issuer, String account) {
        @Override
        public String toString() {
            return "TotpLabel[personal]";
        }
    }

    /** Whether an organization is there. */
    sealed interface Placed {
        record There(OrganizationId id) implements Placed {}

        /** WorkOS refused it; the code is WorkOS's own. */
        record Refused(ErrorCode code) implements Placed {}

        record Unanswered(Outage outage) implements Placed {}
    }
}
