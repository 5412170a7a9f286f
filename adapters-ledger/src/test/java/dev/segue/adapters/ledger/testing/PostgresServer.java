package dev.segue.adapters.ledger.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.segue.adapters.ledger.LedgerConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for all tests of a JVM: the one that SEGUE_TEST_PG_URL names, else one in
 * Docker, else an embedded one, else one of a local installation. Without any, tests are skipped;
 * with CI=true they fail, because a skipped test is not a passed one. SEGUE_TEST_PG may name the
 * one source to use: url, docker, embedded or local.
 */
public final class PostgresServer {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final PostgresSource.Address address;

    private PostgresServer(PostgresSource.Address address) {
        this.address = address;
    }

    /** Starts the server, or finds the one that was started before. */
    public static PostgresServer running() {
        return Holder.FOUND.server().orElseGet(() -> giveUp(Holder.FOUND.whyNot()));
    }

    private static PostgresServer giveUp(List<String> whyNot) {
        String message = "no PostgreSQL for tests: " + whyNot;
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        return abort(message);
    }

    private record Found(Optional<PostgresServer> server, List<String> whyNot) {}

    private static final class Holder {
        private static final Found FOUND = find();

        private static Found find() {
            String only = System.getenv("SEGUE_TEST_PG");
            List<String> whyNot = new ArrayList<>();
            for (PostgresSource source : PostgresSource.values()) {
                if (only != null && !source.name().equalsIgnoreCase(only)) {
                    continue;
                }
                try {
                    var address = source.start();
                    if (address.isPresent()) {
                        return new Found(address.map(PostgresServer::new), whyNot);
                    }
                    whyNot.add(source + " is not available");
                } catch (PostgresSource.NotStarted failure) {
                    whyNot.add(source + ": " + failure.getMessage());
                }
            }
            return new Found(Optional.empty(), whyNot);
        }
    }

    /** An empty database of its own. */
    public TestDatabase createDatabase() throws SQLException {
        String name =
                "segue_%d_%d".formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet());
        administer("CREATE DATABASE " + name);
        return new TestDatabase(
                address.urlOf(name) + "?" + LedgerConfiguration.POSTGRES_URL_SETTINGS,
                address.user(),
                address.password(),
                () -> administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                address.urlOf("postgres"), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
