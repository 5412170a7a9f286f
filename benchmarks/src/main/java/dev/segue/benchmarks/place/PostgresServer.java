package dev.segue.benchmarks.place;

import dev.segue.adapters.ledger.LedgerConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The server that SEGUE_BENCH_PG_URL names, as {@code jdbc:postgresql://host:port/anything}, with
 * SEGUE_BENCH_PG_USER (postgres) and SEGUE_BENCH_PG_PASSWORD (none); else a private one.
 *
 * @param address up to and with the slash before the database
 */
record PostgresServer(String address, String user, String password) {

    static Optional<PostgresServer> find(Workspace workspace) {
        String url = System.getenv("SEGUE_BENCH_PG_URL");
        if (url == null) {
            return PrivatePostgres.start(workspace);
        }
        return Optional.of(
                new PostgresServer(
                        url.substring(0, url.lastIndexOf('/') + 1),
                        System.getenv().getOrDefault("SEGUE_BENCH_PG_USER", "postgres"),
                        System.getenv().getOrDefault("SEGUE_BENCH_PG_PASSWORD", "")));
    }

    /** A database of this process, dropped with the workspace. */
    Database createDatabase(Workspace workspace) {
        String name = "segue_bench_" + ProcessHandle.current().pid();
        administer("CREATE DATABASE " + name);
        workspace.keep(() -> administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
        return new Database(
                Database.Engine.POSTGRES,
                address + name + "?" + LedgerConfiguration.POSTGRES_URL_SETTINGS,
                user,
                password);
    }

    private void administer(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(address + "postgres", user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Unusable("PostgreSQL at " + address + " refused: " + e.getMessage(), e);
        }
    }
}
