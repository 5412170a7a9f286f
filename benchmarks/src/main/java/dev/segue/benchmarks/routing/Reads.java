package dev.segue.benchmarks.routing;

import dev.segue.benchmarks.measure.Distribution;
import dev.segue.benchmarks.place.Unusable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs JMH for one turn at a time and keeps the latencies. In this process, not in forks: the
 * tables are open here, and an executable jar has no class path that a fork could take.
 */
final class Reads {

    private static final double NANOS_PER_MICRO = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;

    private final Duration turn;
    private final List<Statistics> decisions = new ArrayList<>();
    private final List<Statistics> primaryKeys = new ArrayList<>();

    Reads(UserTable table, Duration turn) {
        this.turn = turn;
        RoutingReads.over(table);
    }

    /** One turn; answers decisions per second at the median latency. */
    double decisions() {
        return speed(run("decision", decisions));
    }

    /** One turn of the peer. */
    double primaryKeys() {
        return speed(run("primaryKey", primaryKeys));
    }

    /** Microseconds, the median over the turns. */
    double decision(double percent) {
        return over(decisions, turn -> micros(turn, percent));
    }

    double primaryKey(double percent) {
        return over(primaryKeys, turn -> micros(turn, percent));
    }

    private static double over(List<Statistics> turns, ToDoubleFunction<Statistics> value) {
        return Distribution.of(turns.stream().mapToDouble(value).toArray()).median();
    }

    private static double speed(Statistics latencies) {
        return MICROS_PER_SECOND / micros(latencies, 50);
    }

    private static double micros(Statistics nanos, double percent) {
        return nanos.getPercentile(percent) / NANOS_PER_MICRO;
    }

    private Statistics run(String method, List<Statistics> kept) {
        System.setProperty("jmh.ignoreLock", "true");
        // The first turns warm up longer than they measure, later ones keep what is compiled.
        TimeValue time = TimeValue.milliseconds(turn.toMillis());
        var options =
                new OptionsBuilder()
                        .include(RoutingReads.class.getName() + "." + method + "$")
                        .forks(0)
                        .warmupIterations(kept.isEmpty() ? 2 : 0)
                        .warmupTime(time)
                        .measurementIterations(1)
                        .measurementTime(time)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            Statistics latencies =
                    new Runner(options).runSingle().getPrimaryResult().getStatistics();
            kept.add(latencies);
            return latencies;
        } catch (RunnerException e) {
            throw new Unusable("JMH could not measure " + method, e);
        }
    }
}
