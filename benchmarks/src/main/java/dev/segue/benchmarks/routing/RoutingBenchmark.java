package dev.segue.benchmarks.routing;

import dev.segue.benchmarks.measure.Budget;
import dev.segue.benchmarks.measure.Comparison;
import dev.segue.benchmarks.measure.Figure;
import dev.segue.benchmarks.measure.MachineLine;
import dev.segue.benchmarks.measure.Plan;
import dev.segue.benchmarks.measure.Scale;
import dev.segue.benchmarks.place.Database;
import dev.segue.benchmarks.place.Databases;
import dev.segue.benchmarks.place.LedgerParts;
import dev.segue.benchmarks.place.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where does this login go: by e-mail, against a bare read of the same table by primary key. */
@Command(
        name = "routing",
        description = "The routing decision of one login, against a bare primary-key read.",
        mixinStandardHelpOptions = true)
public final class RoutingBenchmark implements Runnable {

    public static final Plan QUICK =
            new Plan(Duration.ofSeconds(40), 5, Duration.ofMillis(700), 200_000);
    public static final Plan FULL =
            new Plan(Duration.ofSeconds(200), 9, Duration.ofSeconds(3), 1_000_000);

    @Mixin private Scale scale;

    @Spec private CommandSpec spec;

    /** What one database came to. */
    private record Outcome(Database.Engine engine, int users, Comparison speeds, Reads reads) {}

    @Override
    public void run() {
        Plan plan = scale.choose(QUICK, FULL);
        PrintWriter out = spec.commandLine().getOut();
        Budget budget = plan.budget();
        try (Workspace workspace = Workspace.open()) {
            List<Database> databases = Databases.open(workspace, out);
            List<Outcome> outcomes = new ArrayList<>();
            for (Database database : databases) {
                Budget share = budget.share(databases.size() - outcomes.size());
                outcomes.add(measure(database, plan, share));
            }
            out.println(line(outcomes));
        }
    }

    private Outcome measure(Database database, Plan plan, Budget budget) {
        PrintWriter out = spec.commandLine().getOut();
        String title = database.engine().title();
        try (LedgerParts parts = LedgerParts.on(database)) {
            long begun = System.nanoTime();
            UserTable table =
                    UserTable.fill(parts, database.engine(), plan.users(), budget.share(2));
            out.printf(
                    "%s: %,d users written by INSERT ... SELECT in %s s (not by the importer)%n",
                    title, table.users(), Figure.of((System.nanoTime() - begun) / 1e9));
            Reads reads = new Reads(table, plan.turn());
            Comparison speeds =
                    Comparison.of(plan.turns(budget), reads::decisions, reads::primaryKeys);
            out.printf(
                    "  decision p50 %s us, p99 %s us; primary-key read p50 %s us, p99 %s us%n",
                    Figure.of(reads.decision(50)),
                    Figure.of(reads.decision(99)),
                    Figure.of(reads.primaryKey(50)),
                    Figure.of(reads.primaryKey(99)));
            out.println("  at the median: " + speeds.told("primary-key read", "decisions/s"));
            return new Outcome(database.engine(), table.users(), speeds, reads);
        }
    }

    private static MachineLine line(List<Outcome> outcomes) {
        MachineLine line =
                MachineLine.of(
                        "routing",
                        outcomes.getFirst().speeds().ratios().median(),
                        "jdbc-primary-key-read");
        for (Outcome outcome : outcomes) {
            String key = outcome.engine().key();
            line.with(key + "_users", Integer.toString(outcome.users()))
                    .with(key + "_ratio", outcome.speeds().ratios().median())
                    .with(key + "_ratio_least", outcome.speeds().ratios().least())
                    .with(key + "_ratio_most", outcome.speeds().ratios().most())
                    .with(key + "_p50_us", outcome.reads().decision(50))
                    .with(key + "_p99_us", outcome.reads().decision(99))
                    .with(key + "_peer_p50_us", outcome.reads().primaryKey(50))
                    .with(key + "_peer_p99_us", outcome.reads().primaryKey(99));
        }
        return outcomes.size() > 1 ? line : line.with("pg_ratio", "skipped");
    }
}
