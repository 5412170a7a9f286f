package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.auth0.Auth0Export;
import dev.segue.adapters.legacy.auth0.Auth0Hashes;
import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.Auth0Sources;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An Auth0 tenant's users, from the file of an export job or live. */
@Command
final class Auth0Source implements MigrationSource {

    @ArgGroup(multiplicity = "1")
    private From from;

    @Option(
            names = "--hashes",
            paramLabel = "FILE",
            description = "The password hash and MFA export that Auth0's support delivers.")
    private Path hashes;

    @Option(names = "--offline", description = "Read files alone: no organizations.")
    private boolean offline;

    /** A file or the tenant itself. */
    static final class From {
        @Parameters(paramLabel = "FILE", description = "A users-export job's file, NDJSON.")
        private Path file;

        @Option(names = "--live", description = "Run a users-export job and read it.")
        private boolean live;
    }

    @Override
    public String name() {
        return "auth0";
    }

    @Override
    public String title() {
        return "Auth0";
    }

    @Override
    public String description() {
        return "An Auth0 tenant's users, with the hashes and factors that its support delivers.";
    }

    @Override
    public boolean offline() {
        return offline && !from.live;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(from.file);
    }

    /** Users are read again at Auth0 beside these hashes, whatever the settings name. */
    @Override
    public Map<String, Object> settings() {
        return hashes == null
                ? Map.of()
                : Map.of("segue.auth0.hashes", hashes.toAbsolutePath().toString());
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        if (offline()) {
            return hashes == null
                    ? () -> Auth0Export.open(from.file)
                    : () -> Auth0Export.open(from.file, Auth0Hashes.open(hashes));
        }
        Auth0Sources sources = parts.get().get(Auth0Sources.class);
        return from.live ? sources::live : () -> sources.file(from.file);
    }

    @Override
    public Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return offline
                ? Optional.empty()
                : Optional.of(() -> parts.get().get(Auth0Sources.class).organizations());
    }
}
