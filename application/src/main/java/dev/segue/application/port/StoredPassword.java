package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;
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

    /** The account has a password, or may have; the export does not show the hash. */
    record NotExported() implements StoredPassword {}

    /** The provider wants a new password at the next login, so the present one ends there. */
    record ResetDue() implements StoredPassword {}

    /** The account has no password: it signs in some other way. */
    record None() implements StoredPassword {}

    default Optional<PasswordHash> readable() {
        return this instanceof Hashed(PasswordHash hash) ? Optional.of(hash) : Optional.empty();
    }
}
