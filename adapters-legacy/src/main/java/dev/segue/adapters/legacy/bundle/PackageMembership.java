package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.bundle.PackageRoles.Place;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.List;
import java.util.Optional;

/**
 * Makes memberships of rows, each once. Users and organizations are known by their ids alone: an
 * address or a name may be another's.
 */
final class PackageMembership {

    private final Provider provider;
    private final PackageRoles roles;
    private final SeenIds seen = new SeenIds();

    PackageMembership(Provider provider, PackageRoles roles) {
        this.provider = provider;
        this.roles = roles;
    }

    /** Of a row of {@code organization_memberships.csv}. */
    Optional<MembershipRow> read(SourceRow row) {
        try {
            Fields fields = row.fields();
            Optional<MembershipRow> membership = membership(fields);
            if (membership.isEmpty()) {
                throw fields.fault("external_id", "is in the organization by an earlier row too");
            }
            return membership;
        } catch (UnusableField e) {
            return Optional.of(unusable(row, PackageFile.MEMBERSHIPS, e));
        }
    }

    /** Of a row of {@code users.csv}; empty if it tells none, or one that is known. */
    Optional<MembershipRow> told(SourceRow row) {
        try {
            Fields fields = row.fields();
            boolean any =
                    fields.names().contains("org_external_id") || fields.names().contains("org_id");
            PackageUser.id(fields, provider);
            return any ? ofUser(row, fields) : Optional.empty();
        } catch (UnusableField namedWithTheUsers) {
            return Optional.empty();
        }
    }

    private Optional<MembershipRow> ofUser(SourceRow row, Fields fields) {
        try {
            return membership(fields);
        } catch (UnusableField e) {
            return Optional.of(unusable(row, PackageFile.USERS, e));
        }
    }

    private Optional<MembershipRow> membership(Fields row) throws UnusableField {
        LegacyId user = PackageUser.id(row, provider);
        LegacyOrganization.Key organization = PackageOrganization.key(row, provider);
        List<RoleSlug> own =
                row.list("role_slugs", ',', PackageUser.LONGEST_ID).stream()
                        .map(RoleSlug::new)
                        .toList();
        if (!seen.add(user.value() + '\n' + organization.value())) {
            return Optional.empty();
        }
        List<RoleSlug> all = roles.with(new Place(user.value(), organization.value()), own);
        return Optional.of(new MembershipRow.Usable(user, new LegacyMembership(organization, all)));
    }

    private static MembershipRow unusable(SourceRow row, PackageFile file, UnusableField fault) {
        return new MembershipRow.Unusable(
                row.number(), file.path() + ": " + fault.field(), fault.remedy());
    }
}
