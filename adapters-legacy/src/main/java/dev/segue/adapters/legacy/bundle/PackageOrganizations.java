package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The organizations and memberships of a package: those of their own files, then those that the
 * rows of other files name.
 */
final class PackageOrganizations implements OrganizationExport {

    private final MigrationPackage source;
    private final List<RowSource> open = new ArrayList<>();

    PackageOrganizations(MigrationPackage source) {
        this.source = source;
    }

    @Override
    public Iterator<OrganizationRow> organizations() {
        PackageOrganization organization = new PackageOrganization(source.provider());
        Chain<OrganizationRow> rows = new Chain<>();
        Counted own = add(rows, PackageFile.ORGANIZATIONS, organization::read);
        rows.thenAll(() ->
                own.fault(row ->
                        new OrganizationRow.Unusable(row.number(), row.field(), row.remedy())));
        for (PackageFile file : List.of(PackageFile.MEMBERSHIPS, PackageFile.USERS)) {
            add(rows, file, row -> organization.named(row, file));
        }
        return rows.iterator();
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        PackageRoles roles = PackageRoles.read(source);
        PackageMembership membership = new PackageMembership(source.provider(), roles);
        Chain<MembershipRow> rows = new Chain<>();
        Counted own = add(rows, PackageFile.MEMBERSHIPS, membership::read);
        rows.thenAll(() ->
                own.fault(row ->
                        new MembershipRow.Unusable(row.number(), row.field(), row.remedy())));
        add(rows, PackageFile.USERS, membership::told);
        rows.thenAll(roles::faults);
        return rows.iterator();
    }

    /** The rows of a file as they are counted; a file that is not there has none. */
    private final class Counted {

        private final PackageFile file;
        private long rows;

        Counted(PackageFile file) {
            this.file = file;
        }

        <R> List<R> fault(Function<UnreadableRow, R> asRow) {
            return source.countFault(file, rows).map(asRow).stream().toList();
        }
    }

    private <R> Counted add(
            Chain<R> chain, PackageFile file, Function<SourceRow, Optional<R>> reading) {
        Counted counted = new Counted(file);
        Optional<RowSource> rows = source.rows(file, columns(file));
        rows.ifPresent(present -> {
            open.add(present);
            chain.thenEach(
                    present,
                    row -> {
                        counted.rows++;
                        return reading.apply(row);
                    });
        });
        return counted;
    }

    private static Set<String> columns(PackageFile file) {
        return file == PackageFile.USERS ? PackageUsers.COLUMNS : Set.of("org_external_id");
    }

    @Override
    public void close() {
        open.forEach(RowSource::close);
        open.clear();
    }
}
