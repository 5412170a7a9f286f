package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.table.UserTable;
import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The users of a table of the company's own. */
@Command
final class TableSource implements MigrationSource {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "CSV or NDJSON; without it, what segue.table.* names.")
    private Path file;

    @Option(names = "--organizations", paramLabel = "FILE", description = "CSV or NDJSON.")
    private Path organizations;

    @Option(names = "--memberships", paramLabel = "FILE", description = "CSV or NDJSON.")
    private Path memberships;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String title() {
        return "your user table";
    }

    @Override
    public String description() {
        return "Your own user table, from files or, by segue.table.*, a database.";
    }

    @Override
    public boolean offline() {
        return file != null;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        put(settings, "segue.table.file", file);
        put(settings, "segue.table.organizations-file", organizations);
        put(settings, "segue.table.memberships-file", memberships);
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, Path path) {
        if (path != null) {
            settings.put(name, path.toAbsolutePath().toString());
        }
    }

    @Override
    public ExportSource users(Supplier<Launch.Parts> parts) {
        return () -> table(parts).export();
    }

    @Override
    public Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return Optional.of(() -> table(parts).organizations());
    }

    private UserTable table(Supplier<Launch.Parts> parts) {
        return file == null
                ? parts.get().get(UserTable.class)
                : UserTable.inFiles(
                        file, Optional.ofNullable(organizations), Optional.ofNullable(memberships));
    }
}
