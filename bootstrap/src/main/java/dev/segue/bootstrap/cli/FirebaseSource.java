package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.firebase.FirebaseExport;
import dev.segue.adapters.legacy.firebase.FirebaseListing;
import dev.segue.adapters.legacy.firebase.FirebaseSettings;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A Firebase project's users, from a file of the Firebase CLI or live. */
@Command
final class FirebaseSource implements MigrationSource {

    @ArgGroup(multiplicity = "1")
    private From from;

    @Option(
            names = "--hash-config",
            required = true,
            description = "The project's password hash parameters (console: Authentication, ...).")
    private Path hashConfig;

    /** A file or the project itself. */
    static final class From {
        @Parameters(paramLabel = "FILE", description = "firebase auth:export, JSON or CSV.")
        private Path file;

        @Option(names = "--live", description = "List the users at Firebase itself.")
        private boolean live;
    }

    @Override
    public String name() {
        return "firebase";
    }

    @Override
    public String title() {
        return "Firebase";
    }

    @Override
    public String description() {
        return "A Firebase project's users with their scrypt hashes.";
    }

    @Override
    public boolean offline() {
        return !from.live;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(from.file);
    }

    /** Users are read again at Firebase with these parameters, whatever the settings name. */
    @Override
    public Map<String, Object> settings() {
        return Map.of("segue.firebase.hash-config", hashConfig.toAbsolutePath().toString());
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        FirebaseScryptParameters parameters = Exports.parameters(hashConfig);
        return from.live
                ? () -> FirebaseListing.of(parts.get().get(FirebaseSettings.class), parameters)
                : () -> FirebaseExport.open(from.file, parameters);
    }

    /** Wrong parameters would lock everybody out, and the layout at WorkOS is undocumented. */
    @Override
    public boolean unproven() {
        return true;
    }
}
