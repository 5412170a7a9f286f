package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.cognito.CognitoExport;
import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.CognitoExports;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A Cognito user pool's users, from a file or live. */
@Command
final class CognitoSource implements MigrationSource {

    @ArgGroup(multiplicity = "1")
    private From from;

    @Option(
            names = "--ids",
            defaultValue = "SUB_COLUMN",
            description =
                    "Where a file has the sub: sub_column or username_is_sub (default:"
                            + " ${DEFAULT-VALUE}).")
    private CognitoExport.Ids ids;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "CSV: group,organization,organization_name,role; members are read live.")
    private Path groups;

    /** A file or the pool itself. */
    static final class From {
        @Parameters(paramLabel = "FILE", description = "CSV with Cognito's own import columns.")
        private Path file;

        @Option(names = "--live", description = "List the pool's users.")
        private boolean live;
    }

    @Override
    public String name() {
        return "cognito";
    }

    @Override
    public String title() {
        return "Cognito";
    }

    @Override
    public String description() {
        return "A Cognito user pool's users; Cognito shows no hashes.";
    }

    @Override
    public boolean offline() {
        return !from.live && groups == null;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(from.file);
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        if (offline()) {
            return () -> CognitoExport.of(from.file, ids, Set.of());
        }
        CognitoExports exports = parts.get().get(CognitoExports.class);
        return from.live ? exports::listing : () -> exports.file(from.file, ids);
    }

    @Override
    public Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return Optional.ofNullable(groups)
                .map(mapping -> () -> parts.get().get(CognitoExports.class).organizations(mapping));
    }
}
