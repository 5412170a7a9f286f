package dev.segue.bootstrap.cli;

import dev.segue.application.hashimport.ImportHashes.Watch;
import dev.segue.application.hashimport.RowOutcome;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.plan.FactorFate;
import dev.segue.application.plan.MigrationPath;
import dev.segue.domain.user.ParkReason;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts outcomes and shows how far an import is: a bar on a terminal, plain lines elsewhere. */
final class ImportProgress implements Watch {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int CELLS = 30;

    private final long total;
    private final OutcomeFile file;
    private final PrintWriter err;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Map<MigrationPath, Long> paths = new EnumMap<>(MigrationPath.class);
    private final Map<FactorFate, Long> factors = new EnumMap<>(FactorFate.class);
    private final Map<ParkReason, Long> reasons = new EnumMap<>(ParkReason.class);
    private long done;
    private long shownAt = begun;

    ImportProgress(long total, OutcomeFile file, PrintWriter err, boolean terminal) {
        this.total = total;
        this.file = file;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void row(RowOutcome outcome) {
        done++;
        kinds.merge(outcome.kind(), 1L, Long::sum);
        outcome.parked().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
        outcome.plan()
                .ifPresent(plan -> {
                    paths.merge(plan.path(), 1L, Long::sum);
                    factors.merge(plan.factor(), 1L, Long::sum);
                });
        file.write(outcome);
        long now = System.nanoTime();
        if (now - shownAt > (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            shownAt = now;
            file.flush();
            show(now);
        }
    }

    private void show(long now) {
        double seconds = Math.max(0.001, (now - begun) / 1e9);
        double rate = done / seconds;
        String left = format(Duration.ofSeconds((long) ((total - done) / Math.max(rate, 0.001))));
        long percent = total == 0 ? 100 : 100 * done / total;
        if (terminal) {
            int cells = (int) (CELLS * percent / 100);
            err.print(
                    "\r[%s%s] %3d %%  %,d of %,d  %.0f/s  %s left "
                            .formatted(
                                    "#".repeat(cells),
                                    ".".repeat(CELLS - cells),
                                    percent,
                                    done,
                                    total,
                                    rate,
                                    left));
        } else {
            err.println(
                    "import: %d of %d rows (%d %%), %.0f/s, %s left"
                            .formatted(done, total, percent, rate, left));
        }
        err.flush();
    }

    private static String format(Duration left) {
        return left.toHours() > 0
                ? "%d h %02d min".formatted(left.toHours(), left.toMinutesPart())
                : "%d min %02d s".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /** Ends the bar's line. */
    void finish() {
        show(System.nanoTime());
        if (terminal) {
            err.println();
        }
    }

    long count(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    Map<Kind, Long> kinds() {
        return kinds;
    }

    Map<MigrationPath, Long> paths() {
        return paths;
    }

    Map<FactorFate, Long> factors() {
        return factors;
    }

    Map<ParkReason, Long> reasons() {
        return reasons;
    }

    /** Whether every row's user is on WorkOS now. */
    boolean complete() {
        return done
                == count(Kind.IMPORTED)
                        + count(Kind.OPENED)
                        + count(Kind.ADOPTED)
                        + count(Kind.ALREADY_THERE);
    }
}
