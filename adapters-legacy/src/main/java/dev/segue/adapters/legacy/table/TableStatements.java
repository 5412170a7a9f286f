package dev.segue.adapters.legacy.table;

import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * What Segue may change in the table; what is not given, it refuses to do. A statement that would
 * change several rows is rolled back.
 *
 * @param passwordReset has the application mail a reset, such as an insert into its queue; {@code
 *     :email} as in the queries
 * @param changeEmail with {@code :id}, {@code :email}, {@code :verified}
 * @param delete with {@code :id}
 */
public record TableStatements(
        Optional<String> passwordReset, Optional<String> changeEmail, Optional<String> delete) {

    /** Segue may read only. */
    public static final TableStatements NONE =
            new TableStatements(Optional.empty(), Optional.empty(), Optional.empty());

    static final ErrorCode NOT_CONFIGURED = new ErrorCode("table_statement_not_configured");
    static final ErrorCode TOO_MANY_ROWS = new ErrorCode("table_statement_changes_many_rows");
    static final ErrorCode NO_ROW = new ErrorCode("table_user_not_found");
    static final ErrorCode CONFLICT = new ErrorCode("table_constraint_violated");

    /** Runs a statement, if there is one. */
    static Delivery run(TableDatabase database, Optional<String> statement, Change change) {
        if (statement.isEmpty()) {
            return new Delivery.Refused(NOT_CONFIGURED);
        }
        NamedSql sql = NamedSql.parse(statement.get());
        try {
            return database.with(connection -> change(connection, sql, change));
        } catch (TableFault e) {
            return new Delivery.Unanswered(e.outage());
        }
    }

    /**
     * What a statement is run with.
     *
     * @param missing what it means that no row was there to change
     */
    record Change(Map<String, ?> values, int seconds, Delivery missing) {}

    private static Delivery change(Connection connection, NamedSql sql, Change change)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = sql.prepare(connection, change.values())) {
            statement.setQueryTimeout(change.seconds());
            int rows = statement.executeUpdate();
            if (rows > 1) {
                connection.rollback();
                return new Delivery.Refused(TOO_MANY_ROWS);
            }
            connection.commit();
            return rows == 1 ? new Delivery.Done() : change.missing();
        } catch (SQLException e) {
            connection.rollback();
            if (TableDatabase.state(e).startsWith("23")) {
                return new Delivery.Refused(CONFLICT);
            }
            throw e;
        }
    }
}
