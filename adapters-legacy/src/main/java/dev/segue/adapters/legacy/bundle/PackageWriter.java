package dev.segue.adapters.legacy.bundle;

import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.LegacyId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes users and organizations of any provider as a package of {@code workos migrations}. Its
 * files can be read by their owner alone. The manifest comes last: a package without one is not
 * whole. Memberships are held in memory, users are not.
 */
public final class PackageWriter {

    private final PackageOutput out;
    private final UserOutput users;
    private final Map<String, String> names = new HashMap<>();
    private final Members members = new Members();

    /**
     * What was written.
     *
     * @param rows of each file, by its name in the manifest
     * @param warnings by their code
     * @param skipped users by the reason
     */
    public record Summary(
            Map<String, Long> rows, Map<String, Long> warnings, Map<String, Long> skipped) {}

    private PackageWriter(PackageOutput out, PackageOptions options) {
        this.out = out;
        this.users = new UserOutput(out, options, names);
    }

    /**
     * Writes a package.
     *
     * @param directory that does not exist yet, or is empty
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the directory is not empty
     * @throws UnreadableExport if a source breaks off
     */
    public static Summary write(
            Path directory,
            PackageOptions options,
            UserExport users,
            OrganizationExport organizations)
            throws IOException {
        PackageOutput out = new PackageOutput(directory);
        try (out) {
            PackageWriter writer = new PackageWriter(out, options);
            writer.writeOrganizations(organizations.organizations());
            writer.readMemberships(organizations.memberships());
            writer.writeUsers(users.rows());
            writer.writeLeftMemberships();
            if (options.passedOn().isPresent()) {
                PassedOn.copy(options.passedOn().get(), out, options.withSecrets());
            }
        }
        WrittenManifest.write(directory, options, out);
        return out.summary();
    }

    private void writeOrganizations(Iterator<OrganizationRow> rows) throws IOException {
        while (rows.hasNext()) {
            switch (rows.next()) {
                case OrganizationRow.Usable(LegacyOrganization organization) -> write(organization);
                case OrganizationRow.Unusable(long number, String field, String remedy) ->
                        out.warn("unusable_organization", row(number, field, remedy));
            }
        }
    }

    private void write(LegacyOrganization organization) {
        names.put(organization.key().value(), organization.name());
        String domains =
                organization.domains().stream()
                        .map(OrganizationDomain::name)
                        .collect(Collectors.joining(","));
        out.write(
                PackageFile.ORGANIZATIONS,
                Map.of(
                        "org_external_id", organization.key().value(),
                        "org_name", organization.name(),
                        "domains", domains,
                        "metadata", UserOutput.json(organization.metadata().values())));
    }

    private void readMemberships(Iterator<MembershipRow> rows) throws IOException {
        while (rows.hasNext()) {
            switch (rows.next()) {
                case MembershipRow.Usable(LegacyId user, LegacyMembership membership) ->
                        members.add(user, membership);
                case MembershipRow.Unusable(long number, String field, String remedy) ->
                        out.warn("unusable_membership", row(number, field, remedy));
            }
        }
    }

    private void writeUsers(Iterator<ExportRow> rows) throws IOException {
        while (rows.hasNext()) {
            switch (rows.next()) {
                case ExportRow.UserRow(long number, var user) -> {
                    LegacyId id = user.user().id();
                    user.profile().memberships().forEach(m -> members.add(id, m));
                    users.write(user, members.take(id));
                }
                case ExportRow.UnreadableRow(long number, String field, String remedy) ->
                        out.skip("unreadable_row", row(number, field, remedy));
            }
        }
    }

    /** Of users whom the export does not have, or whose rows cannot be read. */
    private void writeLeftMemberships() throws IOException {
        for (Map.Entry<LegacyId, Map<String, Set<RoleSlug>>> user : members.left().entrySet()) {
            for (Map.Entry<String, Set<RoleSlug>> place : user.getValue().entrySet()) {
                users.membership(user.getKey(), Optional.empty(), place.getKey(), place.getValue());
            }
        }
    }

    private static Map<String, ?> row(long number, String field, String remedy) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", number);
        row.put("field", field);
        row.put("remedy", remedy);
        return row;
    }
}
