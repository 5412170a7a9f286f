package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A package of {@code workos migrations}, version 1 of its form; docs/providers/package.md says
 * what of it is read and what is passed on. Its exports stream the users; held in memory are the
 * roles that are assigned and the secrets of authenticator apps.
 */
public final class MigrationPackage {

    private final Path directory;
    private final Provider provider;
    private final Manifest manifest;

    private MigrationPackage(Path directory, Provider provider, Manifest manifest) {
        this.directory = directory;
        this.provider = provider;
        this.manifest = manifest;
    }

    /**
     * Opens a package.
     *
     * @param provider whose ids the package has as {@code external_id}; {@link #madeFor} tells
     * @throws UnreadableExport if it has no manifest, or one of another version
     */
    public static MigrationPackage open(Path directory, Provider provider) {
        return new MigrationPackage(directory, provider, Manifest.read(directory));
    }

    /**
     * The provider that a package's users come from, as its maker names it.
     *
     * @throws UnreadableExport if it has no manifest, or one of another version
     */
    public static String madeFor(Path directory) {
        return Manifest.read(directory).provider();
    }

    /**
     * The users, and after them what cannot be used of the files that go with them. Memberships are
     * in {@link #organizations} alone.
     */
    public UserExport users() {
        return new PackageUsers(this);
    }

    /** The organizations and memberships, wherever in the package they are told. */
    public OrganizationExport organizations() {
        return new PackageOrganizations(this);
    }

    Provider provider() {
        return provider;
    }

    /** That a file has not as many rows as its maker wrote, if so: then it is cut off. */
    Optional<UnreadableRow> countFault(PackageFile file, long rows) {
        return manifest.count(file)
                .filter(told -> told != rows)
                .map(told ->
                        new UnreadableRow(
                                rows,
                                "manifest.json: entitiesExported." + file.key(),
                                "says %d, but %s has %d rows; fetch the package again"
                                        .formatted(told, file.path(), rows)));
    }

    Path path(PackageFile file) {
        return file.in(directory);
    }

    /** The rows of a CSV file; none if there is no such file. */
    Optional<RowSource> rows(PackageFile file, Set<String> columns) {
        return Files.exists(path(file))
                ? Optional.of(CsvTable.open(path(file), columns))
                : Optional.empty();
    }
}
