package dev.segue.benchmarks;

import dev.segue.benchmarks.ledger.LedgerBenchmark;
import dev.segue.benchmarks.login.LoginBenchmark;
import dev.segue.benchmarks.place.Unusable;
import dev.segue.benchmarks.routing.RoutingBenchmark;
import dev.segue.benchmarks.scrypt.ScryptBenchmark;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Measures Segue against peers in the same run. Exit codes: 0 done, 1 failed, 2 called wrongly. */
@Command(
        name = "bench",
        description = "Measures Segue against a peer or a limit, in the same run on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RoutingBenchmark.class,
            LoginBenchmark.class,
            LedgerBenchmark.class,
            ScryptBenchmark.class
        })
public final class Bench implements Runnable {

    @Spec private CommandSpec spec;

    /** Runs one benchmark and exits with its code. */
    public static void main(String[] args) {
        System.exit(
                commandLine()
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::report);
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Unusable) {
            command.getErr().println("bench: " + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a benchmark");
    }
}
