package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.user.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Hashes that WorkOS does not take, kept sealed until the first login proves the password. One for
 * a subject; what is kept cannot be read without the key, which is not in the database. The event
 * that moves or erases the subject destroys what is kept, as one with the event.
 */
public interface Escrow {

    /** Keeps a hash with what is needed to provision its owner; replaces an older one. */
    void keep(Subject subject, Deposit deposit);

    Optional<Deposit> find(Subject subject);

    /** Destroys what is kept; nothing to do if nothing is. */
    void destroy(Subject subject);

    /** How many hashes are kept. */
    long size();

    /**
     * A sealed hash and whose it is.
     *
     * @param exportedAt when the provider had the hash
     */
    record Deposit(LegacyUser user, PasswordHash hash, Instant exportedAt) {}
}
