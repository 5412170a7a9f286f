package dev.segue.bootstrap.cli;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every provider's sources, as subcommands of whatever reads users. */
final class Sources {

    private static final List<Supplier<MigrationSource>> ALL =
            List.of(
                    FirebaseSource::new,
                    Auth0Source::new,
                    CognitoSource::new,
                    ClerkSource::new,
                    TableSource::new,
                    PackageSource::new);

    private Sources() {}

    /** Adds one subcommand for each source, each with the source's own options. */
    static void addTo(CommandLine command, Function<MigrationSource, Object> action) {
        for (Supplier<MigrationSource> each : ALL) {
            MigrationSource source = each.get();
            CommandSpec spec =
                    CommandSpec.forAnnotatedObject(action.apply(source))
                            .addMixin("source", CommandSpec.forAnnotatedObject(source));
            spec.usageMessage().description(source.description());
            command.addSubcommand(source.name(), new CommandLine(spec));
        }
    }
}
