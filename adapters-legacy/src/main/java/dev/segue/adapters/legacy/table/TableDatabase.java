package dev.segue.adapters.legacy.table;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The database that a user table is in. Safe for use by several threads. */
public final class TableDatabase {

    /** Syntax, rights, wrong user, no such database. */
    private static final Pattern OURS = Pattern.compile("(42|28|3D|3F|0A|07).*");

    private final Connections connections;
    private final int seconds;

    private interface Connections {
        Connection open() throws SQLException;
    }

    /** What is done on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private TableDatabase(Connections connections, Duration timeout) {
        this.connections = connections;
        this.seconds = (int) Math.max(1, timeout.toSeconds());
    }

    /**
     * A database by the host application's own pool.
     *
     * @param timeout of a look-up; whole seconds, at least 1
     */
    public static TableDatabase of(DataSource source, Duration timeout) {
        return new TableDatabase(source::getConnection, timeout);
    }

    /**
     * A database by its address, with a connection for each call. Nothing is called yet.
     *
     * @param timeout of a look-up; whole seconds, at least 1
     * @throws IllegalArgumentException if no driver on the class path takes the address
     */
    public static TableDatabase at(String jdbcUrl, String user, String password, Duration timeout) {
        Driver driver = driver(jdbcUrl);
        Properties login = new Properties();
        if (!user.isEmpty()) {
            login.setProperty("user", user);
            login.setProperty("password", password);
        }
        return new TableDatabase(() -> driver.connect(jdbcUrl, login), timeout);
    }

    private static Driver driver(String jdbcUrl) {
        try {
            return DriverManager.getDriver(jdbcUrl);
        } catch (SQLException e) {
            // Without the cause: the address may hold a password.
            throw new IllegalArgumentException(
                    "no JDBC driver on the class path takes segue.table.jdbc-url; add it");
        }
    }

    int seconds() {
        return seconds;
    }

    Connection open() throws SQLException {
        return connections.open();
    }

    <T> T with(Work<T> work) throws TableFault {
        try (Connection connection = open()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** The driver's own message is left out: it may quote a row or an address with a password. */
    static TableFault fault(SQLException e) {
        String what = "the user table's database answered with SQL state " + state(e);
        boolean ours = !(e instanceof SQLTimeoutException) && OURS.matcher(state(e)).matches();
        return ours
                ? TableFault.ours(what + ": check its queries, columns and rights", null)
                : TableFault.silent(what, null);
    }

    static String state(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.matches("[A-Z0-9]{5}") ? state : "unknown";
    }
}
