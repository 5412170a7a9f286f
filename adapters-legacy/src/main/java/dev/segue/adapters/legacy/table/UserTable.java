package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.RowExport;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A company's own user table, with its organizations if there are any; docs/providers/table.md says
 * what its columns are. Safe for use by several threads; its exports are not.
 */
public final class UserTable {

    private final Accounts accounts;
    private final Optional<Supplier<RowSource>> organizations;
    private final Optional<Supplier<RowSource>> memberships;
    private final Optional<Writable> writable;

    /** A table that can be changed, and how. */
    record Writable(TableDatabase database, TableStatements statements) {}

    private UserTable(
            Accounts accounts,
            Optional<Supplier<RowSource>> organizations,
            Optional<Supplier<RowSource>> memberships,
            Optional<Writable> writable) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.memberships = memberships;
        this.writable = writable;
    }

    /**
     * A table in files, CSV or NDJSON, plain or gzip. Nothing is read yet.
     *
     * @param users at most 200,000, if logins are to be checked against it
     */
    public static UserTable inFiles(
            Path users, Optional<Path> organizations, Optional<Path> memberships) {
        return new UserTable(
                new FileAccounts(users),
                organizations.map(file -> () -> TableFiles.organizations(file)),
                memberships.map(file -> () -> TableFiles.memberships(file)),
                Optional.empty());
    }

    /** A table behind queries. Nothing is called yet. */
    public static UserTable inDatabase(
            TableDatabase database, TableQueries queries, TableStatements statements) {
        return new UserTable(
                new QueryAccounts(database, queries),
                rows(database, queries.organizations(), TableOrganizations.COLUMNS),
                rows(database, queries.memberships(), TableOrganizations.MEMBERSHIP_COLUMNS),
                Optional.of(new Writable(database, statements)));
    }

    private static Optional<Supplier<RowSource>> rows(
            TableDatabase database, Optional<String> query, Set<String> columns) {
        return query.map(sql -> () -> QueryRows.run(database, sql, columns));
    }

    /** All users, in the order of the file or query. */
    public UserExport export() {
        return new RowExport(accounts::all, "id", row -> TableAccount.read(row).exported());
    }

    /** The organizations and memberships; without a source of their own there are none. */
    public OrganizationExport organizations() {
        return new TableOrganizations(organizations, memberships);
    }

    Accounts accounts() {
        return accounts;
    }

    Optional<Writable> writable() {
        return writable;
    }
}
