package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.Metadata;
import dev.segue.domain.provider.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a CSV file makes of the pool's groups: an organization, a role in it, or a role in every
 * organization of whoever is in the group.
 */
final class GroupMapping {

    private static final int LONGEST_GROUP = 128;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_NAME = 255;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final List<Mapped> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, LegacyOrganization> organizations = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    /**
     * One group and what becomes of it; nothing, if both are absent.
     *
     * @param number of the file's line
     * @param organization its key in {@link #organizations()}
     */
    record Mapped(
            long number, String group, Optional<String> organization, Optional<RoleSlug> role) {}

    /** A line that cannot be used. */
    record Fault(long number, String field, String remedy) {}

    /** Reads a file with the columns group, organization, organization_name and role. */
    static GroupMapping read(Path file) {
        GroupMapping mapping = new GroupMapping();
        try (CsvTable table =
                CsvTable.open(file, Set.of("group", "organization", "organization_name", "role"))) {
            for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next()) {
                mapping.add(row.get());
            }
        }
        return mapping;
    }

    private void add(SourceRow row) {
        try {
            Fields fields = row.fields();
            String group = fields.required("group", LONGEST_GROUP);
            Optional<String> key = fields.text("organization", LONGEST_KEY).map(String::strip);
            Optional<RoleSlug> role = role(fields);
            if (!seen.add(List.of(group, key, role))) {
                throw new UnusableField("group", "is mapped so in an earlier line; keep one");
            }
            if (key.isPresent()) {
                place(key.get(), fields.text("organization_name", LONGEST_NAME));
            }
            rows.add(new Mapped(row.number(), group, key, role));
        } catch (UnusableField e) {
            faults.add(new Fault(row.number(), e.field(), e.remedy()));
        }
    }

    private void place(String key, Optional<String> name) throws UnusableField {
        LegacyOrganization known = organizations.get(key);
        if (key.isBlank()) {
            throw new UnusableField("organization", "is blank; fill it in or leave it empty");
        }
        if (known == null) {
            String first =
                    name.filter(text -> !text.isBlank())
                            .orElseThrow(() ->
                                    new UnusableField(
                                            "organization_name",
                                            "is missing where the organization first comes;"
                                                    + " fill it in"));
            organizations.put(key, organization(key, first));
        } else if (name.filter(other -> !other.equals(known.name())).isPresent()) {
            throw new UnusableField(
                    "organization_name", "is another than in an earlier line; choose one");
        }
    }

    private static LegacyOrganization organization(String key, String name) {
        return new LegacyOrganization(
                new LegacyOrganization.Key(Provider.COGNITO, key), name, List.of(), Metadata.EMPTY);
    }

    private static Optional<RoleSlug> role(Fields fields) throws UnusableField {
        Optional<String> slug = fields.text("role", LONGEST_KEY);
        if (slug.filter(text -> !SLUG.matcher(text).matches()).isPresent()) {
            throw new UnusableField(
                    "role", "is no role's slug: up to 64 of a-z, 0-9, - and _; correct it");
        }
        return slug.map(RoleSlug::new);
    }

    List<Mapped> rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults;
    }

    /** By key, in the order in which they first come. */
    Map<String, LegacyOrganization> organizations() {
        return organizations;
    }

    /** The lines that make members of an organization. */
    List<Mapped> of(String organization) {
        return rows.stream()
                .filter(row -> row.organization().filter(organization::equals).isPresent())
                .toList();
    }

    /** The lines that give a role in every organization. */
    List<Mapped> everywhere() {
        return rows.stream()
                .filter(row -> row.organization().isEmpty() && row.role().isPresent())
                .toList();
    }
}
