package dev.segue.benchmarks.ledger;

import dev.segue.application.port.Ledger;
import dev.segue.benchmarks.measure.Budget;
import dev.segue.benchmarks.measure.Comparison;
import dev.segue.benchmarks.measure.MachineLine;
import dev.segue.benchmarks.measure.Plan;
import dev.segue.benchmarks.measure.Scale;
import dev.segue.benchmarks.place.Database;
import dev.segue.benchmarks.place.Databases;
import dev.segue.benchmarks.place.LedgerParts;
import dev.segue.benchmarks.place.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Appends to the real ledger, against bare inserts of the same rows into a table of its shape. */
@Command(
        name = "ledger",
        description = "Appends to the ledger, against raw JDBC inserts of the same rows.",
        mixinStandardHelpOptions = true)
public final class LedgerBenchmark implements Runnable {

    public static final Plan QUICK = new Plan(Duration.ofSeconds(32), 5, Duration.ofMillis(400), 0);
    public static final Plan FULL = new Plan(Duration.ofSeconds(200), 9, Duration.ofSeconds(3), 0);

    @Mixin private Scale scale;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        Plan plan = scale.choose(QUICK, FULL);
        PrintWriter out = spec.commandLine().getOut();
        Budget budget = plan.budget();
        try (Workspace workspace = Workspace.open()) {
            List<Database> databases = Databases.open(workspace, out);
            Map<Database.Engine, Map<Pattern, Comparison>> found =
                    new EnumMap<>(Database.Engine.class);
            for (Database database : databases) {
                Budget share = budget.share(databases.size() - found.size());
                found.put(database.engine(), measure(database, plan, share));
            }
            out.println(line(found));
        }
    }

    private Map<Pattern, Comparison> measure(Database database, Plan plan, Budget budget) {
        PrintWriter out = spec.commandLine().getOut();
        Map<Pattern, Comparison> found = new EnumMap<>(Pattern.class);
        try (LedgerParts parts = LedgerParts.on(database)) {
            Appends ours = new Appends(parts.get(Ledger.class));
            ours.bulk();
            RawInserts peer = RawInserts.beside(parts.get(DataSource.class));
            out.println(database.engine().title() + ", events per second:");
            for (Pattern pattern : Pattern.values()) {
                int left = Pattern.values().length - found.size();
                Comparison speeds =
                        Comparison.of(
                                plan.turns(budget.share(left)),
                                () -> pattern.perSecond(ours, plan.turn()),
                                () -> pattern.perSecond(peer, plan.turn()));
                out.printf("  %-22s %s%n", pattern.title(), speeds.told("raw JDBC", "events/s"));
                out.flush();
                found.put(pattern, speeds);
            }
        }
        return found;
    }

    /** The headline is bulk on H2, the engine that every machine has. */
    private static MachineLine line(Map<Database.Engine, Map<Pattern, Comparison>> found) {
        Comparison headline = found.get(Database.Engine.H2).get(Pattern.BULK);
        MachineLine line = MachineLine.of("ledger", headline.ratios().median(), "raw-jdbc-inserts");
        found.forEach((engine, speeds) ->
                speeds.forEach((pattern, comparison) -> {
                    String key = engine.key() + "_" + pattern.key();
                    line.with(key + "_ratio", comparison.ratios().median())
                            .with(key + "_ratio_least", comparison.ratios().least())
                            .with(key + "_ratio_most", comparison.ratios().most())
                            .with(key + "_per_s", comparison.ours().median())
                            .with(key + "_peer_per_s", comparison.peers().median());
                }));
        return found.containsKey(Database.Engine.POSTGRES) ? line : line.with("pg", "skipped");
    }
}
