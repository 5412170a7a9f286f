package dev.segue.bootstrap.cli;

import dev.segue.application.port.OrganizationExport;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where users come from: what the command line can name of one provider. */
interface MigrationSource {

    /** What an offline source is given: it must not ask. */
    Supplier<Launch.Parts> NO_PARTS =
            () -> {
                throw new IllegalStateException("an offline source asks for no parts");
            };

    /** The subcommand's name, such as {@code firebase}. */
    String name();

    /** What people call it, such as {@code Firebase}. */
    String title();

    /** One line for the help. */
    String description();

    /** Whether only files are read, so that no credentials are needed to plan. */
    boolean offline();

    /** The file that counts as the export, for its time and for what is written beside it. */
    Optional<Path> file();

    /** Settings that the options stand for. */
    default Map<String, Object> settings() {
        return Map.of();
    }

    /**
     * The users, opened again and again.
     *
     * @param parts starts Segue's parts, where the source needs them
     */
    ExportSource users(Supplier<Launch.Parts> parts);

    /** The organizations and memberships, if the source has any. */
    default Optional<Supplier<OrganizationExport>> organizations(Supplier<Launch.Parts> parts) {
        return Optional.empty();
    }

    /** Whether an import must be proven with one account, because nothing else can prove it. */
    default boolean unproven() {
        return false;
    }

    /** Whether users are read again at the provider just before they move. */
    default boolean rereads() {
        return true;
    }
}
