package dev.segue.benchmarks.scrypt;

import dev.segue.benchmarks.measure.Budget;
import dev.segue.benchmarks.measure.Comparison;
import dev.segue.benchmarks.measure.Distribution;
import dev.segue.benchmarks.measure.Figure;
import dev.segue.benchmarks.measure.MachineLine;
import dev.segue.benchmarks.measure.Plan;
import dev.segue.benchmarks.measure.Scale;
import dev.segue.benchmarks.place.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks of one password against Firebase's scrypt, against OpenSSL deriving the same key. */
@Command(
        name = "scrypt",
        description = "Our Firebase scrypt verifier, against OpenSSL's scrypt at the same cost.",
        mixinStandardHelpOptions = true)
public final class ScryptBenchmark implements Runnable {

    public static final Plan QUICK = new Plan(Duration.ofSeconds(32), 7, Duration.ofSeconds(2), 0);
    public static final Plan FULL = new Plan(Duration.ofSeconds(180), 21, Duration.ofSeconds(4), 0);

    @Mixin private Scale scale;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        Plan plan = scale.choose(QUICK, FULL);
        PrintWriter out = spec.commandLine().getOut();
        Verification ours = new Verification();
        ours.perSecond(plan.turn());
        out.println("one check at a time, r=8 N=16384 p=1, 32 bytes of key");
        try (Workspace workspace = Workspace.open()) {
            Optional<OpenSsl> peer = OpenSsl.find(workspace.folder());
            out.println(
                    peer.map(found -> against(found, ours, plan))
                            .orElseGet(() -> alone(ours, plan)));
        }
    }

    private MachineLine against(OpenSsl peer, Verification ours, Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("peer: " + peer.version());
        Budget budget = plan.budget();
        Comparison speeds =
                Comparison.of(
                        plan.turns(budget),
                        () -> ours.perSecond(plan.turn()),
                        () -> peer.perSecond(plan.turn()));
        out.println("  " + speeds.told("openssl", "checks/s"));
        double start = peer.startMillis();
        double share = start / (start + 1_000 / speeds.peers().median());
        out.printf(
                "  a start of openssl takes %s ms by runs at N=2 in turn with these, %s %% of a run;"
                        + " subtracted%n",
                Figure.of(start), Figure.of(100 * share));
        Distribution ratios = speeds.ratios();
        return MachineLine.of("scrypt", ratios.median(), "openssl")
                .with("ratio_least", ratios.least())
                .with("ratio_most", ratios.most())
                .with("checks_per_s", speeds.ours().median())
                .with("check_ms", 1_000 / speeds.ours().median())
                .with("openssl_ms", 1_000 / speeds.peers().median())
                .with("openssl_start_ms", start);
    }

    private MachineLine alone(Verification ours, Plan plan) {
        spec.commandLine()
                .getOut()
                .println("openssl: SKIPPED, no openssl 3 with kdf on this machine");
        Distribution speeds =
                Distribution.of(
                        DoubleStream.generate(() -> ours.perSecond(plan.turn()))
                                .limit(Plan.LEAST_ROUNDS)
                                .toArray());
        return MachineLine.withoutPeer("scrypt", "openssl")
                .with("checks_per_s", speeds.median())
                .with("check_ms", 1_000 / speeds.median());
    }
}
