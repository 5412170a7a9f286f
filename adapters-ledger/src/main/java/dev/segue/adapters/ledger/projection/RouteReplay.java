package dev.segue.adapters.ledger.projection;

import dev.segue.application.port.ReplayReport.Comparison;
import dev.segue.application.port.ReplayReport.Projection;
import dev.segue.domain.user.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds the ledger into a table beside the live one and compares. Only the last stretch is read
 * under the order lock, and only rows that differ are touched.
 */
final class RouteReplay {

    private static final String COLUMNS = "subject, " + RouteRow.COLUMNS;

    private static final String WRONG =
            "(SELECT %1$s FROM route EXCEPT SELECT %1$s FROM route_replay)".formatted(COLUMNS);

    private static final String RIGHT =
            "(SELECT %1$s FROM route_replay EXCEPT SELECT %1$s FROM route)".formatted(COLUMNS);

    private final DataSource source;
    private final LedgerReader reader;

    RouteReplay(DataSource source, LedgerReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** What was found, and how many events were read. */
    record Result(long events, Comparison comparison) {}

    /** The table beside lives and dies with one connection, so a killed replay leaves nothing. */
    Result run() {
        try (Connection connection = source.getConnection()) {
            var single = new SingleConnectionDataSource(connection, true);
            JdbcTemplate jdbc = new JdbcTemplate(single);
            jdbc.execute(
                    """
                    CREATE LOCAL TEMPORARY TABLE route_replay (subject UUID PRIMARY KEY,
                    authority VARCHAR(20) NOT NULL, held BOOLEAN NOT NULL, parked VARCHAR(50),
                    cohort VARCHAR(60), invited_at TIMESTAMP(6) WITH TIME ZONE,
                    version BIGINT NOT NULL)\
                    """);
            try {
                return foldAndCompare(
                        jdbc, new TransactionTemplate(new JdbcTransactionManager(single)));
            } finally {
                jdbc.execute("DROP TABLE route_replay");
            }
        } catch (SQLException noConnection) {
            throw new IllegalStateException(
                    "the database gave no connection for the replay", noConnection);
        }
    }

    private Result foldAndCompare(JdbcTemplate jdbc, TransactionTemplate transaction) {
        JdbcRouteStore shadow = new JdbcRouteStore(jdbc, "route_replay");
        AtomicLong events = new AtomicLong();
        OptionalLong reached =
                reader.readOn(
                        OptionalLong.empty(),
                        chunk -> {
                            transaction.executeWithoutResult(status -> fold(shadow, chunk));
                            events.addAndGet(chunk.size());
                        });
        return transaction.execute(status -> {
            liftStatementTimeout(jdbc);
            OrderLock.take(jdbc);
            reader.readOn(
                    reached,
                    chunk -> {
                        fold(shadow, chunk);
                        events.addAndGet(chunk.size());
                    });
            Comparison comparison = compareAndRepair(jdbc);
            new EscrowedHashes(jdbc).sweep();
            return new Result(events.get(), comparison);
        });
    }

    private static void fold(JdbcRouteStore shadow, List<TrackedEventMessage<?>> chunk) {
        shadow.apply(chunk.stream().map(RoutingSubscriber::placed).toList());
    }

    /** A comparison of millions of rows may take longer than an append is allowed to. */
    private static void liftStatementTimeout(JdbcTemplate jdbc) {
        boolean postgres =
                jdbc.execute((Connection connection) ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        if (postgres) {
            jdbc.execute("SET LOCAL statement_timeout = 0");
        }
    }

    private static Comparison compareAndRepair(JdbcOperations jdbc) {
        String differing =
                "SELECT subject FROM %s w UNION SELECT subject FROM %s r".formatted(WRONG, RIGHT);
        long differences = count(jdbc, "(" + differing + ") d");
        List<Subject> examples =
                jdbc.query(
                        differing + " ORDER BY subject FETCH FIRST 10 ROWS ONLY",
                        (row, index) -> new Subject(row.getObject(1, UUID.class)));
        if (differences > 0) {
            jdbc.update(
                    "DELETE FROM route WHERE subject IN (SELECT subject FROM %s w)"
                            .formatted(WRONG));
            jdbc.update("INSERT INTO route (%s) %s".formatted(COLUMNS, RIGHT));
        }
        long rows = count(jdbc, "route_replay");
        return new Comparison(Projection.ROUTE, rows, differences, examples);
    }

    private static long count(JdbcOperations jdbc, String rows) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM " + rows, Long.class);
        return count == null ? 0 : count;
    }
}
