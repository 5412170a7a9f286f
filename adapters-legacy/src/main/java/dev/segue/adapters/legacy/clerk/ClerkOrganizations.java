package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.OrganizationExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organizations of a Clerk instance with their domains and members, live. The role {@code
 * org:admin} becomes {@code admin}. Not safe for use by several threads.
 */
public final class ClerkOrganizations implements OrganizationExport {

    private static final String PATH = "/organizations";
    private static final String ROLE_PREFIX = "org:";
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_NAME = 255;

    private final ClerkApi api;
    private final Pages pages;

    private ClerkOrganizations(ClerkApi api) {
        this.api = api;
        this.pages = new Pages(api);
    }

    /** The organizations of the settings' instance. Nothing is called yet. */
    public static ClerkOrganizations of(ClerkSettings settings) {
        return new ClerkOrganizations(new ClerkApi(settings));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A domain is verified if its ownership was proven by DNS; that a member receives mail there
     * proves less. All domains are read first and kept in memory.
     */
    @Override
    public Iterator<OrganizationRow> organizations() {
        OffsetPages organizations = new OffsetPages(pages, PATH);
        Map<String, List<OrganizationDomain>> domains = OrganizationDomains.all(pages);
        Count count = new Count();
        return new Rows<>(() -> organizations.get().map(o -> row(count.next(), o, domains)));
    }

    private static OrganizationRow row(
            long number, Fields organization, Map<String, List<OrganizationDomain>> domains) {
        try {
            String id = ClerkId.read(organization, "id");
            return new OrganizationRow.Usable(
                    new LegacyOrganization(
                            key(id),
                            organization.required("name", LONGEST_NAME),
                            domains.getOrDefault(id, List.of()),
                            PublicMetadata.of(organization)));
        } catch (UnusableField e) {
            return new OrganizationRow.Unusable(number, e.field(), e.remedy());
        }
    }

    /** {@inheritDoc} Read organization by organization, 500 members a call. */
    @Override
    public Iterator<MembershipRow> memberships() {
        MembersOfEach members = new MembersOfEach(pages, new OffsetPages(pages, PATH));
        Count count = new Count();
        return new Rows<>(() -> members.next().map(member -> row(count.next(), member)));
    }

    private static MembershipRow row(long number, Fields membership) {
        try {
            Fields member = object(membership, "public_user_data");
            String organization = ClerkId.read(object(membership, "organization"), "id");
            LegacyId user = new LegacyId(Provider.CLERK, ClerkId.read(member, "user_id"));
            return new MembershipRow.Usable(
                    user, new LegacyMembership(key(organization), List.of(role(membership))));
        } catch (UnusableField e) {
            return new MembershipRow.Unusable(number, e.field(), e.remedy());
        }
    }

    private static RoleSlug role(Fields membership) throws UnusableField {
        String role = membership.required("role", LONGEST_TEXT);
        return new RoleSlug(
                role.startsWith(ROLE_PREFIX) ? role.substring(ROLE_PREFIX.length()) : role);
    }

    private static Fields object(Fields membership, String name) throws UnusableField {
        Optional<Fields> object = membership.object(name);
        return object.orElseThrow(() -> membership.fault(name, "is missing; ask Clerk why"));
    }

    private static LegacyOrganization.Key key(String id) {
        return new LegacyOrganization.Key(Provider.CLERK, id);
    }

    /** Numbers rows from 1. */
    private static final class Count {
        private long last;

        long next() {
            return ++last;
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
