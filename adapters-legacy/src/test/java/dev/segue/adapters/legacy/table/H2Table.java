package dev.segue.adapters.legacy.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** A user table as an application may have it, with its own names and types. */
final class H2Table implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    static final String USERS =
            """
            SELECT u.pk AS id, u.mail AS email, u.mail_ok AS email_verified,
                   u.given AS first_name, u.family AS last_name, u.pw AS password_hash,
                   u.blocked AS disabled, u.totp AS totp_secret, u.renew AS reset_due,
                   u.plan AS "metadata.plan", u.org AS organization_id, u.roles
            FROM person u ORDER BY u.pk;
            """;

    static final TableStatements STATEMENTS =
            new TableStatements(
                    Optional.of("INSERT INTO resets (mail) VALUES (:email)"),
                    Optional.of(
                            "UPDATE person SET mail = :email, mail_ok = :verified WHERE pk = :id"),
                    Optional.of("DELETE FROM person WHERE pk = :id"));

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    H2Table() {
        run(
                "CREATE TABLE person (pk INT PRIMARY KEY, mail VARCHAR(300), mail_ok BOOLEAN,"
                        + " given VARCHAR(2000), family VARCHAR(2000), pw VARCHAR(500),"
                        + " blocked BOOLEAN, totp VARCHAR(100), renew BOOLEAN, plan VARCHAR(700),"
                        + " org VARCHAR(50), roles VARCHAR(100))");
        run("CREATE TABLE resets (mail VARCHAR(300))");
    }

    /** bcrypt at its cheapest. */
    static String hashOf(String password) {
        byte[] salt = "sixteen bytes...".getBytes(UTF_8);
        return OpenBSDBCrypt.generate("2b", password.toCharArray(), salt, 4);
    }

    H2Table with(int pk, String mail, String password) {
        run(
                "INSERT INTO person (pk, mail, mail_ok, given, family, pw) VALUES"
                        + " (%d, '%s', TRUE, 'Ada', 'King', '%s')"
                                .formatted(pk, mail, hashOf(password)));
        return this;
    }

    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    int count(String from) {
        try (Connection connection = DriverManager.getConnection(url)) {
            ResultSet result =
                    connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + from);
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    TableDatabase database() {
        return TableDatabase.at(url, "", "", TIMEOUT);
    }

    UserTable table() {
        return UserTable.inDatabase(database(), TableQueries.of(USERS), STATEMENTS);
    }

    @Override
    public void close() {
        run("SHUTDOWN");
    }
}
