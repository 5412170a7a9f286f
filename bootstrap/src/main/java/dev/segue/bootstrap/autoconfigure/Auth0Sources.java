package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.auth0.Auth0Export;
import dev.segue.adapters.legacy.auth0.Auth0Hashes;
import dev.segue.adapters.legacy.auth0.Auth0Listing;
import dev.segue.adapters.legacy.auth0.Auth0Organizations;
import dev.segue.adapters.legacy.auth0.Auth0Settings;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens a tenant's users and organizations, as often as they are needed: those of a file, or as
 * they are at Auth0. All live readings within a day are of the same export job.
 */
public final class Auth0Sources implements AutoCloseable {

    private final Auth0Settings settings;
    private final Optional<Auth0Hashes> hashes;
    private final Auth0Listing listing;

    private Auth0Sources(Auth0Settings settings, Optional<Auth0Hashes> hashes) {
        this.settings = settings;
        this.hashes = hashes;
        this.listing =
                hashes.map(file -> Auth0Listing.of(settings, file))
                        .orElseGet(() -> Auth0Listing.of(settings));
    }

    /** Nothing is called yet. The caller closes the hashes. */
    public static Auth0Sources of(Auth0Settings settings, Optional<Auth0Hashes> hashes) {
        return new Auth0Sources(settings, hashes);
    }

    /**
     * The users of a users-export job's file.
     *
     * @throws UserExport.UnreadableExport if it cannot be read, or is no NDJSON
     */
    public UserExport file(Path users) {
        return hashes.map(known -> Auth0Export.open(users, known))
                .orElseGet(() -> Auth0Export.open(users));
    }

    /** The users as an export job shows them. */
    public UserExport live() {
        return listing.open();
    }

    /** The organizations and their members as they are now. */
    public OrganizationExport organizations() {
        return Auth0Organizations.of(settings);
    }

    @Override
    public void close() {
        listing.close();
    }
}
