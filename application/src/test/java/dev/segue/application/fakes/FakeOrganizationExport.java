package dev.segue.application.fakes;

import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Organizations and memberships that a test lists. */
public final class FakeOrganizationExport implements OrganizationExport {

    private final List<OrganizationRow> organizations = new ArrayList<>();
    private final List<MembershipRow> memberships = new ArrayList<>();

    public static LegacyOrganization.Key key(String id) {
        return new LegacyOrganization.Key(Provider.FIREBASE, id);
    }

    public static LegacyMembership in(String organization, String... roles) {
        return new LegacyMembership(
                key(organization), List.of(roles).stream().map(RoleSlug::new).toList());
    }

    public FakeOrganizationExport organization(String id) {
        organizations.add(
                new OrganizationRow.Usable(
                        new LegacyOrganization(key(id), id, List.of(), Metadata.EMPTY)));
        return this;
    }

    public FakeOrganizationExport member(LegacyId user, LegacyMembership membership) {
        memberships.add(new MembershipRow.Usable(user, membership));
        return this;
    }

    public FakeOrganizationExport unusable(String field, String remedy) {
        organizations.add(new OrganizationRow.Unusable(1, field, remedy));
        memberships.add(new MembershipRow.Unusable(1, field, remedy));
        return this;
    }

    @Override
    public Iterator<OrganizationRow> organizations() {
        return organizations.iterator();
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        return memberships.iterator();
    }

    @Override
    public void close() {}
}
