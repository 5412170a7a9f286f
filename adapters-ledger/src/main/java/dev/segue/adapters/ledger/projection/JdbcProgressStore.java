package dev.segue.adapters.ledger.projection;

import dev.segue.application.progress.DayCount;
import dev.segue.application.progress.Progress;
import dev.segue.application.progress.ProgressStore;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the state of the migration off the routing table and the counts of events. */
final class JdbcProgressStore implements ProgressStore {

    private final JdbcOperations jdbc;
    private final TransactionOperations snapshot;
    private final ProgressTable table;

    JdbcProgressStore(JdbcOperations jdbc, TransactionOperations snapshot, ProgressTable table) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.table = table;
    }

    @Override
    public Progress read() {
        return snapshot.execute(status -> readAll());
    }

    private Progress readAll() {
        Map<Authority, Long> routed = new EnumMap<>(Authority.class);
        Map<ParkReason, Long> parked = new EnumMap<>(ParkReason.class);
        long[] held = {0};
        jdbc.query(
                """
                SELECT authority, held, parked, COUNT(*) FROM route
                GROUP BY authority, held, parked\
                """,
                row -> {
                    long users = row.getLong(4);
                    routed.merge(Authority.valueOf(row.getString(1)), users, Long::sum);
                    if (row.getBoolean(2)) {
                        held[0] += users;
                    }
                    if (row.getString(3) != null) {
                        parked.merge(ParkReason.valueOf(row.getString(3)), users, Long::sum);
                    }
                });
        ProgressTable.Standing standing = table.standing();
        return new Progress(
                routed, parked, held[0], days(standing.counts()), behind(standing.index()));
    }

    private static List<DayCount> days(ProgressCounts counts) {
        return counts.byKey().entrySet().stream()
                .map(e -> new DayCount(e.getKey().day(), e.getKey().event(), e.getValue()))
                .sorted(
                        Comparator.comparing(DayCount::day)
                                .thenComparing(count -> count.event().value()))
                .toList();
    }

    private long behind(OptionalLong index) {
        Long after =
                jdbc.queryForObject(
                        "SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex > ?",
                        Long.class,
                        index.orElse(0));
        return after == null ? 0 : after;
    }
}
