package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.WorkOsOrganizations;
import dev.segue.domain.user.WorkOsUserId;

/**
 * Organizations, memberships and second factors in one environment of WorkOS. Every call looks
 * first and writes only what is missing; what is written takes its place in the lane that was given
 * at construction, what is read takes none. Thread-safe.
 */
public final class WorkOsTenants implements WorkOsOrganizations {

    private final Organizations organizations;
    private final Memberships memberships;
    private final AuthFactors factors;

    /** Written through that lane. */
    public WorkOsTenants(WorkOsApi api, WriteLane lane) {
        this.organizations = new Organizations(api, lane);
        this.memberships = new Memberships(api, lane);
        this.factors = new AuthFactors(api, lane);
    }

    /**
     * Adds domains and never takes one away or back to pending: customers may have verified theirs
     * at WorkOS meanwhile. A domain that another organization holds is refused with WorkOS's code.
     */
    @Override
    public Placed ensure(LegacyOrganization organization) {
        return organizations.ensure(organization);
    }

    /**
     * A membership that was deactivated at WorkOS stays so and is refused as {@code
     * organization_membership_inactive}, though WorkOS would activate it: whoever took the access
     * away must not be overruled by an older export. One that waits for its user to accept an
     * invitation is refused as {@code organization_membership_pending}; nobody else can accept it.
     */
    @Override
    public Delivery ensureMember(WorkOsUserId user, OrganizationId organization, Roles roles) {
        return memberships.ensure(user, organization, roles);
    }

    @Override
    public Delivery ensureTotp(WorkOsUserId user, TotpSecret secret, TotpLabel label) {
        return factors.ensure(user, secret, label);
    }
}
