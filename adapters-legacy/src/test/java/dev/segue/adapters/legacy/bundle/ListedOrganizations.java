package dev.segue.adapters.legacy.bundle;

import dev.segue.application.port.OrganizationExport;
import java.util.Iterator;
import java.util.List;

/** Organizations and memberships of two lists. */
record ListedOrganizations(
        List<OrganizationExport.OrganizationRow> listed,
        List<OrganizationExport.MembershipRow> members)
        implements OrganizationExport {

    @Override
    public Iterator<OrganizationRow> organizations() {
        return listed.iterator();
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        return members.iterator();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
