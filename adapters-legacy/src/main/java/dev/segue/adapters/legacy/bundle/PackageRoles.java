package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles of {@code user_role_assignments.csv}, until a membership takes them. */
final class PackageRoles {

    private static final Set<String> COLUMNS =
            Set.of("external_id", "role_slug", "org_external_id");

    private final Map<Place, Assigned> open = new HashMap<>();
    private final List<MembershipRow> faults = new ArrayList<>();

    /** A user in an organization. */
    record Place(String user, String organization) {}

    /** The roles of one place, by the line that assigns them. */
    private record Assigned(Map<RoleSlug, Long> lines) {}

    private PackageRoles() {}

    static PackageRoles read(MigrationPackage source) {
        PackageRoles roles = new PackageRoles();
        Optional<RowSource> rows = source.rows(PackageFile.ROLE_ASSIGNMENTS, COLUMNS);
        if (rows.isPresent()) {
            try (RowSource assignments = rows.get()) {
                for (Optional<SourceRow> row = assignments.next();
                        row.isPresent();
                        row = assignments.next()) {
                    roles.add(row.get());
                }
            }
        }
        return roles;
    }

    /** The roles of a membership: those of its own row, then those that are assigned to it. */
    List<RoleSlug> with(Place place, List<RoleSlug> own) {
        Map<RoleSlug, Boolean> roles = new LinkedHashMap<>();
        own.forEach(role -> roles.put(role, true));
        Optional.ofNullable(open.remove(place))
                .ifPresent(assigned -> assigned.lines().keySet().forEach(r -> roles.put(r, true)));
        return List.copyOf(roles.keySet());
    }

    /** What cannot be used, among it roles that no membership took. */
    List<MembershipRow> faults() {
        List<MembershipRow> all = new ArrayList<>(faults);
        open.values().stream()
                .flatMap(assigned -> assigned.lines().values().stream())
                .sorted()
                .map(line ->
                        unusable(
                                line,
                                "role_slug",
                                "is assigned to a user who is no member; add the membership"))
                .forEach(all::add);
        return all;
    }

    private void add(SourceRow row) {
        try {
            Fields fields = row.fields();
            Place place =
                    new Place(
                            fields.required("external_id", PackageUser.LONGEST_ID).strip(),
                            fields.required("org_external_id", PackageUser.LONGEST_ID).strip());
            RoleSlug role =
                    new RoleSlug(fields.required("role_slug", PackageUser.LONGEST_ID).strip());
            open.computeIfAbsent(place, p -> new Assigned(new LinkedHashMap<>()))
                    .lines()
                    .putIfAbsent(role, row.number());
        } catch (UnusableField e) {
            faults.add(unusable(row.number(), e.field(), e.remedy()));
        }
    }

    private static MembershipRow unusable(long line, String field, String remedy) {
        return new MembershipRow.Unusable(
                line, PackageFile.ROLE_ASSIGNMENTS.path() + ": " + field, remedy);
    }
}
