package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.bundle.MigrationPackage;
import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.provider.Provider;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The users of a package that WorkOS's migrations CLI, or Segue, has written. */
@Command
final class PackageSource implements MigrationSource {

    @Parameters(paramLabel = "DIR", description = "The package: manifest.json and its files.")
    private Path directory;

    @Option(
            names = "--provider",
            description = "Whose ids the users have (default: what the manifest says).")
    private Provider provider;

    @Override
    public String name() {
        return "package";
    }

    @Override
    public String title() {
        return "a migration package";
    }

    @Override
    public String description() {
        return "A package of WorkOS's own migrations CLI.";
    }

    @Override
    public boolean offline() {
        return true;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(directory);
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        return () -> opened().users();
    }

    @Override
    public Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return Optional.of(() -> opened().organizations());
    }

    private MigrationPackage opened() {
        return MigrationPackage.open(directory, provider == null ? stated() : provider);
    }

    private Provider stated() {
        String name = MigrationPackage.madeFor(directory).toUpperCase(Locale.ROOT);
        return Arrays.stream(Provider.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Unusable(
                                "the package does not say whose users it holds; name the provider"
                                        + " with --provider"));
    }

    /** Its hashes are what there is; the provider may not even be reachable any more. */
    @Override
    public boolean rereads() {
        return false;
    }
}
