package dev.segue.application.port;

import dev.segue.domain.user.Subject;
import java.time.Duration;
import java.util.List;

/**
 * What a replay found.
 *
 * @param events how many were read
 * @param took wall-clock time of it all
 */
public record ReplayReport(long events, List<Comparison> comparisons, Duration took) {

    public ReplayReport {
        comparisons = List.copyOf(comparisons);
    }

    /** Whether every table said what the ledger says. */
    public boolean equal() {
        return comparisons.stream().allMatch(comparison -> comparison.differences() == 0);
    }

    /** A table that can be rebuilt. */
    public enum Projection {
        ROUTE,
        PROGRESS
    }

    /**
     * One table, as it was before the replay, against the replayed one.
     *
     * @param rows of the replayed table
     * @param differences rows that were wrong, missing or too many before; now repaired
     * @param examples up to 10 of the subjects concerned; none where rows are not about subjects
     */
    public record Comparison(
            Projection projection, long rows, long differences, List<Subject> examples) {
        public Comparison {
            examples = List.copyOf(examples);
        }
    }
}
