package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;
import java.util.Optional;

/**
 * An account as exported: with its password hash, if it has one that the export shows.
 *
 * @param hash absent for social-only users and where the provider left it out
 */
public record ExportedUser(LegacyUser user, Optional<PasswordHash> hash) {}
