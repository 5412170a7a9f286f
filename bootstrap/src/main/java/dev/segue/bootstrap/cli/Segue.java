package dev.segue.bootstrap.cli;

import dev.segue.application.plan.SecondFactors;
import dev.segue.application.provisioning.Adoption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 failed, 2 called wrongly, 3 done in part. */
@Command(
        name = "segue",
        description = "Moves your users onto WorkOS, one login at a time.",
        mixinStandardHelpOptions = true,
        version = "segue 0.1.0",
        subcommands = {
            ServeCommand.class,
            PlanCommand.class,
            PackageCommand.class,
            ImportCommand.class,
            CampaignCommand.class,
            StatusCommand.class,
            RouteCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            DoctorCommand.class,
            HashCommand.class
        })
public final class Segue implements Runnable {

    static final int FAILED = 1;
    static final int IN_PART = 3;

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SEGUE_HOME:-.segue}",
            description = "Keys and the default database live here (default: .segue).")
    private Path home;

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            description = "A properties or YAML file (default: segue.yaml here, if there is one).")
    private Path config;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Answer in JSON on standard output.")
    private boolean json;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show the log of what happens.")
    private boolean verbose;

    @Spec private CommandSpec spec;

    /** Makes the command line with its commands and its way of reporting errors. */
    public static CommandLine commandLine() {
        CommandLine segue = new CommandLine(new Segue());
        Sources.addTo(segue.getSubcommands().get("import"), ImportUsersCommand::new);
        Sources.addTo(segue.getSubcommands().get("plan"), PlanUsersCommand::new);
        Sources.addTo(segue.getSubcommands().get("package"), PackageUsersCommand::new);
        return segue.registerConverter(Adoption.class, new Words<>(Adoption.class))
                .registerConverter(SecondFactors.class, new Words<>(SecondFactors.class))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Failures::report);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Launch.Settings settings() {
        return settings(Map.of());
    }

    Launch.Settings settings(Map<String, Object> more) {
        Map<String, Object> overrides = new HashMap<>(more);
        if (config != null) {
            overrides.put("spring.config.additional-location", "file:" + config.toAbsolutePath());
        }
        return new Launch.Settings(home, !verbose, overrides);
    }

    Launch.Parts open() {
        return Launch.parts(settings());
    }

    Output output(CommandSpec command) {
        PrintWriter out = command.commandLine().getOut();
        return new Output(out, json);
    }
}
