package dev.segue.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

final class LeavingTable implements Leaving {

    private static final String URL = "jdbc:h2:mem:outcomes-table;DB_CLOSE_DELAY=-1";

    private final Connection application;

    LeavingTable() throws SQLException {
        application = DriverManager.getConnection(URL);
        run(
                "CREATE TABLE person (id VARCHAR(99), email VARCHAR(99), email_verified BOOLEAN,"
                        + " password_hash VARCHAR(99), disabled BOOLEAN, reset_due BOOLEAN,"
                        + " totp_secret VARCHAR(99))");
    }

    @Override
    public String column() {
        return "user table";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "segue.table.jdbc-url",
                URL,
                "segue.table.users-query",
                "SELECT * FROM person ORDER BY id");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.of(
                "Valid",
                Scene.saying("matches", actor -> enroll(actor, "correct horse"))
                        .to("correct horse"),
                "Invalid",
                Scene.saying("does not match", actor -> enroll(actor, Scene.RIGHT)).to("wrong"),
                "NoSuchUser",
                Scene.saying("no row", this::gone),
                "Disabled",
                having("disabled", "disabled = TRUE"),
                "SecondFactorRequired",
                having("totp_secret", "totp_secret = 'JBSWY3DPEHPK3PXPJBSWY3DP'"),
                "ResetRequired",
                having("reset_due", "reset_due = TRUE"),
                "NoPassword",
                having("no `password_hash`", "password_hash = NULL"),
                "Unavailable",
                Scene.saying("SQL state 90135", this::busy),
                "Misconfigured",
                Scene.saying("two rows of one address", this::twice));
    }

    @Override
    public void reset() {
        run("SET EXCLUSIVE FALSE");
        run("DELETE FROM person");
    }

    private void gone(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT);
        actor.tries(Scene.RIGHT);
        reset();
    }

    /** Lets nobody else in, as H2 and its state 90135 have it. */
    private void busy(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT);
        run("SET EXCLUSIVE TRUE");
    }

    private void twice(Scene.Actor actor) {
        enroll(actor, Scene.RIGHT);
        run("INSERT INTO person (id, email) VALUES ('twin', '%s')".formatted(actor.email()));
    }

    private Scene having(String says, String change) {
        return Scene.saying(
                says,
                actor -> {
                    enroll(actor, Scene.RIGHT);
                    run("UPDATE person SET " + change);
                });
    }

    private void enroll(Scene.Actor actor, String password) {
        byte[] salt = "sixteen bytes...".getBytes(UTF_8);
        run(
                "INSERT INTO person (id, email, email_verified, password_hash)"
                        + " VALUES ('%s', '%s', TRUE, '%s')"
                                .formatted(
                                        actor.id(),
                                        actor.email(),
                                        OpenBSDBCrypt.generate(
                                                "2b", password.toCharArray(), salt, 4)));
    }

    private void run(String sql) {
        try (Statement statement = application.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
