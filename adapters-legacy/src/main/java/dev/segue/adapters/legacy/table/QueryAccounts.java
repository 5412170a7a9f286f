package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table behind queries. Safe for use by several threads. */
final class QueryAccounts implements Accounts {

    private final TableDatabase database;
    private final TableQueries queries;
    private final NamedSql byEmail;
    private final NamedSql byId;

    QueryAccounts(TableDatabase database, TableQueries queries) {
        this.database = database;
        this.queries = queries;
        this.byEmail = NamedSql.parse(queries.byEmail());
        this.byId = NamedSql.parse(queries.byId());
    }

    @Override
    public RowSource all() {
        return QueryRows.run(database, queries.users(), TableAccount.COLUMNS);
    }

    @Override
    public List<SourceRow> byEmail(EmailAddress email) throws TableFault {
        Map<String, String> values = Map.of("email", email.canonical(), "written", email.written());
        return database.with(connection -> rows(connection, byEmail, values));
    }

    @Override
    public Map<LegacyId, SourceRow> byIds(Collection<LegacyId> ids) throws TableFault {
        return database.with(connection -> {
            Map<LegacyId, SourceRow> found = new LinkedHashMap<>();
            for (LegacyId id : ids) {
                List<SourceRow> rows =
                        rows(connection, byId, Map.of("id", id.value())).stream()
                                .filter(row -> isOf(id, row))
                                .toList();
                if (rows.size() == 1) {
                    found.put(id, rows.getFirst());
                } else if (!rows.isEmpty()) {
                    found.put(id, SourceRow.broken(1, new UnusableField("id", "is in two rows")));
                }
            }
            return found;
        });
    }

    /** A database may compare ids without their letter case. */
    private static boolean isOf(LegacyId id, SourceRow row) {
        try {
            return TableAccount.id(row.fields()).equals(id);
        } catch (UnusableField nobodys) {
            return false;
        }
    }

    private List<SourceRow> rows(Connection connection, NamedSql sql, Map<String, String> values)
            throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection, values)) {
            statement.setQueryTimeout(database.seconds());
            try (ResultSet result = statement.executeQuery()) {
                List<String> columns = QueryRows.columns(result, TableAccount.COLUMNS);
                List<SourceRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(QueryRows.row(rows.size() + 1L, result, columns));
                }
                return rows;
            }
        }
    }
}
