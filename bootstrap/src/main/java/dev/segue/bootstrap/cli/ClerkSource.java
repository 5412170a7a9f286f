package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.clerk.ClerkExport;
import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.ClerkSources;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A Clerk instance's users, from the dashboard's file or live. */
@Command
final class ClerkSource implements MigrationSource {

    @ArgGroup(multiplicity = "1")
    private From from;

    @Option(
            names = "--offline",
            description = "Read the file alone: no bans, no metadata, no organizations.")
    private boolean offline;

    /** A file or the instance itself. */
    static final class From {
        @Parameters(paramLabel = "FILE", description = "The dashboard's CSV export.")
        private Path file;

        @Option(names = "--live", description = "List the users at Clerk, without hashes.")
        private boolean live;
    }

    @Override
    public String name() {
        return "clerk";
    }

    @Override
    public String title() {
        return "Clerk";
    }

    @Override
    public String description() {
        return "A Clerk instance's users; hashes come from the dashboard's CSV alone.";
    }

    @Override
    public boolean offline() {
        return offline && !from.live;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(from.file);
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        if (offline()) {
            return () -> ClerkExport.open(from.file);
        }
        ClerkSources sources = parts.get().get(ClerkSources.class);
        return from.live ? sources::instance : () -> sources.fileAndInstance(from.file, madeAt());
    }

    private Instant madeAt() {
        try {
            return Files.getLastModifiedTime(from.file).toInstant();
        } catch (IOException e) {
            throw new Unusable("the time of " + from.file + " cannot be read", e);
        }
    }

    @Override
    public Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return offline
                ? Optional.empty()
                : Optional.of(() -> parts.get().get(ClerkSources.class).organizations());
    }
}
