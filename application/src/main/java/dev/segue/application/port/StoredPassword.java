package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;
import java.time.Instant;
import java.util.Optional;

/** What an export says about how an account's password is stored. */
public sealed interface StoredPassword {

    /** The hash is there and can be read. */
    record Hashed(PasswordHash hash) implements StoredPassword {}

    /**
     * There is a hash that Segue cannot check; only the provider can.
     *
     * @param format as the provider names it; at most 60 characters
     * @param why one sentence for the operator, without the hash
     */
    record Unsupported(String format, String why) implements StoredPassword {}

    /** The account has a password, or may have, but the source has no hash for it. */
    record NotExported() implements StoredPassword {}

    /**
     * The account has a password, or may have; this source never shows hashes, another may.
     *
     * @param changedAt when the password was last changed, if the source says so: older hashes are
     *     worthless
     */
    record Withheld(Optional<Instant> changedAt) implements StoredPassword {}

    /** The provider wants a new password at the next login, so the present one ends there. */
    record ResetDue() implements StoredPassword {}

    /** The account has no password: it signs in some other way. */
    record None() implements StoredPassword {}

    default Optional<PasswordHash> readable() {
        return this instanceof Hashed(PasswordHash hash) ? Optional.of(hash) : Optional.empty();
    }
}
