package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.OrganizationExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The organizations of a user table, from a file or query of their own. */
final class TableOrganizations implements OrganizationExport {

    static final Set<String> COLUMNS = Set.of("id", "name");
    static final Set<String> MEMBERSHIP_COLUMNS = Set.of("user_id", "organization_id");

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DOMAIN = 253;

    private final Optional<Supplier<RowSource>> organizations;
    private final Optional<Supplier<RowSource>> memberships;
    private final List<RowSource> open = new ArrayList<>();

    TableOrganizations(
            Optional<Supplier<RowSource>> organizations,
            Optional<Supplier<RowSource>> memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    @Override
    public Iterator<OrganizationRow> organizations() {
        SeenIds seen = new SeenIds();
        return rows(organizations, row -> organization(row, seen));
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        return rows(memberships, TableOrganizations::membership);
    }

    private <R> Iterator<R> rows(
            Optional<Supplier<RowSource>> source, Function<SourceRow, R> reading) {
        if (source.isEmpty()) {
            return Collections.emptyIterator();
        }
        RowSource rows = source.get().get();
        open.add(rows);
        return new Rows<>(() -> rows.next().map(reading));
    }

    private static OrganizationRow organization(SourceRow row, SeenIds seen) {
        try {
            Fields fields = row.fields();
            String id = fields.required("id", LONGEST_ID);
            if (!seen.add(id)) {
                throw fields.fault("id", "is in an earlier row too; keep one of them");
            }
            String name =
                    fields.name("name", LONGEST_NAME)
                            .filter(text -> !text.isBlank())
                            .orElseThrow(() -> fields.fault("name", "is missing; fill it in"));
            return new OrganizationRow.Usable(
                    new LegacyOrganization(
                            TableAccount.key(id), name, domains(fields), TableMetadata.of(fields)));
        } catch (UnusableField e) {
            return new OrganizationRow.Unusable(row.number(), e.field(), e.remedy());
        }
    }

    private static List<OrganizationDomain> domains(Fields row) throws UnusableField {
        List<String> verified =
                row.list("verified_domains", TableAccount.SEPARATOR, LONGEST_DOMAIN);
        List<OrganizationDomain> domains = new ArrayList<>();
        verified.forEach(name -> domains.add(new OrganizationDomain(name, true)));
        for (String name : row.list("domains", TableAccount.SEPARATOR, LONGEST_DOMAIN)) {
            if (!verified.contains(name)) {
                domains.add(new OrganizationDomain(name, false));
            }
        }
        return domains;
    }

    private static MembershipRow membership(SourceRow row) {
        try {
            Fields fields = row.fields();
            LegacyId user = new LegacyId(Provider.TABLE, fields.required("user_id", LONGEST_ID));
            LegacyOrganization.Key organization =
                    TableAccount.key(fields.required("organization_id", LONGEST_ID));
            return new MembershipRow.Usable(
                    user, new LegacyMembership(organization, TableAccount.roles(fields)));
        } catch (UnusableField e) {
            return new MembershipRow.Unusable(row.number(), e.field(), e.remedy());
        }
    }

    @Override
    public void close() {
        open.forEach(RowSource::close);
        open.clear();
    }
}
