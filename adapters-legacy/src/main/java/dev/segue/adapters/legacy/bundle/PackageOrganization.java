package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.domain.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes organizations of rows, each once. */
final class PackageOrganization {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DOMAIN = 253;

    private final Provider provider;
    private final SeenIds seen = new SeenIds();

    PackageOrganization(Provider provider) {
        this.provider = provider;
    }

    /** Of a row of {@code organizations.csv}. */
    Optional<OrganizationRow> read(SourceRow row) {
        try {
            Fields fields = row.fields();
            LegacyOrganization.Key key = key(fields, provider);
            if (!seen.add(key.value())) {
                throw fields.fault("org_external_id", "is in an earlier row too; keep one of them");
            }
            return Optional.of(
                    new OrganizationRow.Usable(
                            new LegacyOrganization(
                                    key,
                                    name(fields),
                                    domains(fields),
                                    Metadata.of(PackageUser.metadata(fields)))));
        } catch (UnusableField e) {
            return Optional.of(unusable(row, PackageFile.ORGANIZATIONS, e));
        }
    }

    /** Of a row that is about something else; empty if it names none, or one that is known. */
    Optional<OrganizationRow> named(SourceRow row, PackageFile file) {
        Optional<LegacyOrganization.Key> key = keyIfAny(row);
        if (key.isEmpty() || !seen.add(key.get().value())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new OrganizationRow.Usable(
                            new LegacyOrganization(
                                    key.get(), name(row.fields()), List.of(), Metadata.EMPTY)));
        } catch (UnusableField e) {
            return Optional.of(unusable(row, file, e));
        }
    }

    static LegacyOrganization.Key key(Fields row, Provider provider) throws UnusableField {
        return new LegacyOrganization.Key(
                provider, row.required("org_external_id", PackageUser.LONGEST_ID).strip());
    }

    private Optional<LegacyOrganization.Key> keyIfAny(SourceRow row) {
        try {
            return Optional.of(key(row.fields(), provider));
        } catch (UnusableField namedWhereTheRowIsRead) {
            return Optional.empty();
        }
    }

    private static String name(Fields row) throws UnusableField {
        return row.name("org_name", LONGEST_NAME)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> row.fault("org_name", "is missing; fill it in"));
    }

    /** The form says nothing of a proof, so none counts as verified. */
    private static List<OrganizationDomain> domains(Fields row) throws UnusableField {
        List<OrganizationDomain> domains = new ArrayList<>();
        for (String part : row.list("domains", ',', PackageUser.LONGEST_TEXT)) {
            for (String domain : part.split(";", -1)) {
                if (domain.length() > LONGEST_DOMAIN) {
                    throw row.fault("domains", "has one of more than 253 characters; correct it");
                }
                if (!domain.isBlank()) {
                    domains.add(new OrganizationDomain(domain.strip(), false));
                }
            }
        }
        return domains;
    }

    private static OrganizationRow unusable(SourceRow row, PackageFile file, UnusableField fault) {
        return new OrganizationRow.Unusable(
                row.number(), file.path() + ": " + fault.field(), fault.remedy());
    }
}
