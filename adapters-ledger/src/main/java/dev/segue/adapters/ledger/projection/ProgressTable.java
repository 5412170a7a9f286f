package dev.segue.adapters.ledger.projection;

import dev.segue.application.progress.EventName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The counts of events, and how far in the ledger they have come. */
final class ProgressTable {

    private final JdbcOperations jdbc;
    private final TransactionOperations snapshot;
    private final Serializer tokens;

    /**
     * @param snapshot transactions that see the database as of their first read
     */
    ProgressTable(JdbcOperations jdbc, TransactionOperations snapshot, Serializer tokens) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.tokens = tokens;
    }

    /**
     * The counts at one point of the ledger.
     *
     * @param index of the last event that is counted; empty before the first
     */
    record Standing(ProgressCounts counts, OptionalLong index) {}

    void add(ProgressCounts counts) {
        List<Object[]> rows =
                counts.byKey().entrySet().stream()
                        .map(e ->
                                new Object[] {
                                    e.getKey().day(), e.getKey().event().value(), e.getValue()
                                })
                        .toList();
        jdbc.batchUpdate(
                """
                MERGE INTO progress p
                USING (VALUES (CAST(? AS DATE), CAST(? AS VARCHAR), CAST(? AS BIGINT)))
                    AS c(utc_day, event, n)
                ON p.utc_day = c.utc_day AND p.event = c.event
                WHEN MATCHED THEN UPDATE SET n = p.n + c.n
                WHEN NOT MATCHED THEN INSERT (utc_day, event, n) VALUES (c.utc_day, c.event, c.n)\
                """,
                rows);
    }

    void clear() {
        jdbc.update("DELETE FROM progress");
    }

    Standing standing() {
        return snapshot.execute(status -> new Standing(new ProgressCounts(counts()), index()));
    }

    private Map<ProgressKey, Long> counts() {
        Map<ProgressKey, Long> counts = new HashMap<>();
        jdbc.query(
                "SELECT utc_day, event, n FROM progress",
                row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    counts.put(
                            new ProgressKey(day, new EventName(row.getString(2))), row.getLong(3));
                });
        return counts;
    }

    /** Read without a claim on the token, which Axon's own store would take. */
    OptionalLong index() {
        return jdbc
                .query(
                        """
                        SELECT token, tokenType FROM TokenEntry
                        WHERE processorName = ? AND segment = 0 AND token IS NOT NULL\
                        """,
                        (row, n) -> position(row.getBytes(1), row.getString(2)),
                        ProgressProcessor.NAME)
                .stream()
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private OptionalLong position(byte[] token, String type) {
        TrackingToken stored =
                tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return stored.position();
    }
}
