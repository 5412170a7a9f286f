package dev.segue.adapters.legacy.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement of the operator's with parameters by name.
 *
 * @param sql as JDBC takes it
 * @param names of its parameters, in their order
 */
record NamedSql(String sql, List<String> names) {

    /** Not after a colon or a letter, where a colon is a cast or a part of a time. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<![:\\w]):(id|email|written|verified)\\b");

    static NamedSql parse(String text) {
        List<String> names =
                PARAMETER
                        .matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        return new NamedSql(PARAMETER.matcher(text).replaceAll("?"), names);
    }

    PreparedStatement prepare(Connection connection, Map<String, ?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < names.size(); i++) {
                Object value = values.get(names.get(i));
                if (value == null) {
                    throw new SQLException("no such parameter here: " + names.get(i), "42000");
                }
                statement.setObject(i + 1, value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
