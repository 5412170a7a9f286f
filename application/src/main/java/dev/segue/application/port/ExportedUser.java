package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;
import java.util.Optional;

/** An account as exported: who it is, how its password is stored, and what else it has. */
public record ExportedUser(LegacyUser user, StoredPassword password, UserProfile profile) {

    /**
     * An account of which only the password is known.
     *
     * @param hash absent where the provider left it out
     */
    public ExportedUser(LegacyUser user, Optional<PasswordHash> hash) {
        this(
                user,
                hash.<StoredPassword>map(StoredPassword.Hashed::new)
                        .orElseGet(StoredPassword.NotExported::new),
                UserProfile.EMPTY);
    }

    /** The password's hash, if the export shows it and it can be read. */
    public Optional<PasswordHash> hash() {
        return password.readable();
    }
}
