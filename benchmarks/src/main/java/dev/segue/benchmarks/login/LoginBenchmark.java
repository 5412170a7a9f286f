package dev.segue.benchmarks.login;

import dev.segue.benchmarks.measure.Comparison;
import dev.segue.benchmarks.measure.Distribution;
import dev.segue.benchmarks.measure.Figure;
import dev.segue.benchmarks.measure.MachineLine;
import dev.segue.benchmarks.measure.Plan;
import dev.segue.benchmarks.measure.Scale;
import dev.segue.benchmarks.place.Unusable;
import dev.segue.benchmarks.place.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Logins through the service, against the same logins at the stand-in of WorkOS behind it. */
@Command(
        name = "login",
        description = "Logins through Segue, against direct calls to the WorkOS behind it.",
        mixinStandardHelpOptions = true)
public final class LoginBenchmark implements Runnable {

    public static final Plan QUICK =
            new Plan(Duration.ofSeconds(38), 5, Duration.ofSeconds(1), 240);
    public static final Plan FULL =
            new Plan(Duration.ofSeconds(200), 15, Duration.ofSeconds(5), 3_000);

    @Mixin private Scale scale;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        Plan plan = scale.choose(QUICK, FULL);
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = Workspace.open()) {
            World world = World.start(workspace, Jars.ofLauncher(), plan.users());
            out.printf("%d connections, H2 file, stand-ins on this machine%n", Load.CONNECTIONS);
            Load.Result first = moved(world);
            out.printf(
                    "  first logins, moved just in time: %s/s, p50 %s ms, p99 %s ms%n",
                    Figure.of(first.perSecond()),
                    Figure.of(first.millis().median()),
                    Figure.of(first.millis().percentile(99)));
            out.flush();
            out.println(compared(world, first, plan));
        }
    }

    /** Everybody's first login; only the later half is measured, by then the code is compiled. */
    private static Load.Result moved(World world) {
        List<Account> accounts = world.accounts();
        Load segue = new Load(world.segue());
        int half = accounts.size() / 2;
        Load.Result warmUp = segue.once(accounts.subList(0, half));
        Load.Result measured = segue.once(accounts.subList(half, accounts.size()));
        for (Load.Result result : List.of(warmUp, measured)) {
            // Whom a busy machine made wait too long for the move is on WorkOS by now.
            if (!result.elsewhere().isEmpty()) {
                mustAllSignIn(segue.once(result.elsewhere()));
            }
        }
        return measured;
    }

    private MachineLine compared(World world, Load.Result first, Plan plan) {
        Load segue = new Load(world.segue());
        Load direct = new Load(world.workOs());
        List<Load.Result> through = new ArrayList<>();
        List<Load.Result> directly = new ArrayList<>();
        turn(segue, world, plan, new ArrayList<>());
        turn(direct, world, plan, new ArrayList<>());
        Comparison speeds =
                Comparison.of(
                        plan.turns(plan.budget()),
                        () -> turn(segue, world, plan, through),
                        () -> turn(direct, world, plan, directly));
        List<Double> added = new ArrayList<>();
        for (int i = 0; i < through.size(); i++) {
            added.add(p99(through.get(i)) - p99(directly.get(i)));
        }
        Distribution addedP99 = Distribution.of(added);
        PrintWriter out = spec.commandLine().getOut();
        out.println("  users on WorkOS: " + speeds.told("direct", "logins/s"));
        out.printf(
                "  added p99: %s ms (%s to %s)%n",
                Figure.of(addedP99.median()),
                Figure.of(addedP99.least()),
                Figure.of(addedP99.most()));
        return MachineLine.of("login", speeds.ratios().median(), "direct-workos-stand-in")
                .with("ratio_least", speeds.ratios().least())
                .with("ratio_most", speeds.ratios().most())
                .with("logins_per_s", speeds.ours().median())
                .with("direct_per_s", speeds.peers().median())
                .with("added_p99_ms", addedP99.median())
                .with("connections", Integer.toString(Load.CONNECTIONS))
                .with("jit_per_s", first.perSecond())
                .with("jit_p50_ms", first.millis().median())
                .with("jit_p99_ms", first.millis().percentile(99));
    }

    private static double turn(Load load, World world, Plan plan, List<Load.Result> kept) {
        Load.Result result = load.cycle(world.accounts(), plan.turn());
        mustAllSignIn(result);
        kept.add(result);
        return result.perSecond();
    }

    /** A refusal is answered faster than a login: with any, the figures would be worth nothing. */
    private static void mustAllSignIn(Load.Result result) {
        if (!result.elsewhere().isEmpty()) {
            throw new Unusable(
                    result.elsewhere().size() + " logins did not end in a sign-in at WorkOS");
        }
    }

    private static double p99(Load.Result result) {
        return result.millis().percentile(99);
    }
}
