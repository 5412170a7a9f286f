package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a query, fetched as they are asked for. Columns are known in lower case. */
final class QueryRows implements RowSource {

    private static final int FETCHED = 500;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final List<String> columns;
    private long number;

    private QueryRows(
            Connection connection,
            PreparedStatement statement,
            ResultSet result,
            Set<String> required)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        this.columns = columns(result, required);
    }

    /**
     * Runs the query.
     *
     * @param required columns that the result has to have
     * @throws UnreadableExport if the database refuses it or does not answer
     */
    static QueryRows run(TableDatabase database, String query, Set<String> required) {
        try {
            return run(database.open(), query, required);
        } catch (SQLException e) {
            throw unreadable(e, "cannot be read");
        }
    }

    private static QueryRows run(Connection connection, String query, Set<String> required)
            throws SQLException {
        try {
            connection.setReadOnly(true);
            // PostgreSQL's driver fetches in portions only within a transaction.
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(query);
            statement.setFetchSize(FETCHED);
            return new QueryRows(connection, statement, statement.executeQuery(), required);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            if (!result.next()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(row(number, result, columns));
        } catch (SQLException e) {
            throw unreadable(e, "breaks off after row " + number);
        }
    }

    /** The names of the columns, none of them twice: which one is meant nobody can know. */
    static List<String> columns(ResultSet result, Set<String> required) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw new SQLException("a column is there twice", "42701");
        }
        if (!names.containsAll(required)) {
            throw new SQLException("a column is missing", "42703");
        }
        return names;
    }

    static SourceRow row(long number, ResultSet result, List<String> columns) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = result.getString(i + 1);
            texts.put(columns.get(i), text == null ? "" : text);
        }
        return SourceRow.of(number, Fields.ofTexts(texts));
    }

    private static UnreadableExport unreadable(SQLException e, String how) {
        return new UnreadableExport(
                "the user table's query %s; %s".formatted(how, TableDatabase.fault(e).getMessage()),
                null);
    }

    @Override
    public void close() {
        try (connection;
                statement;
                result) {
            connection.rollback();
        } catch (SQLException e) {
            throw unreadable(e, "cannot be closed");
        }
    }
}
