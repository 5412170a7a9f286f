package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.clerk.ClerkExport;
import dev.segue.adapters.legacy.clerk.ClerkListing;
import dev.segue.adapters.legacy.clerk.ClerkOrganizations;
import dev.segue.adapters.legacy.clerk.ClerkSettings;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import java.nio.file.Path;
import java.time.Instant;

/** What can be imported from a Clerk instance; whoever opens something closes it. */
public final class ClerkSources {

    private final ClerkSettings settings;

    ClerkSources(ClerkSettings settings) {
        this.settings = settings;
    }

    /** The dashboard's file alone: hashes and authenticator apps, but no bans and no metadata. */
    public UserExport file(Path csv) {
        return ClerkExport.open(csv);
    }

    /**
     * The dashboard's file with what Clerk says of its users now.
     *
     * @param madeAt when the file was made
     */
    public UserExport fileAndInstance(Path csv, Instant madeAt) {
        return ClerkExport.joined(csv, settings, madeAt);
    }

    /** All users, live, without hashes. */
    public UserExport instance() {
        return ClerkListing.of(settings);
    }

    /** Organizations, domains and members, live. */
    public OrganizationExport organizations() {
        return ClerkOrganizations.of(settings);
    }
}
