package dev.segue.adapters.legacy.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.HashCheck;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Checks passwords against hashes of every kind, by computation alone; a hash that can be built can
 * be checked. Comparing takes the same time wherever two hashes differ.
 *
 * <p>One check takes up to a few seconds and 256 MiB, usually 0.1 s and 16 MiB. Each 16 MiB take a
 * slot; callers wait for theirs in turn, and what needs more than all slots runs alone.
 */
public final class HashVerifier implements HashCheck {

    private final int concurrency;
    private final Semaphore slots;

    /** A Firebase account whose password is known. */
    public record KnownAccount(FirebaseScrypt hash, Password password) {}

    /** As many checks at a time as there are processors. */
    public HashVerifier() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * As many checks at a time as given.
     *
     * @param concurrency slots, at least 1
     */
    public HashVerifier(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", needs 1");
        }
        this.concurrency = concurrency;
        this.slots = new Semaphore(concurrency, true);
    }

    @Override
    public boolean matches(PasswordHash hash, Password password) {
        int weight = Math.min(concurrency, Recomputation.slots(hash));
        slots.acquireUninterruptibly(weight);
        try {
            return Recomputation.gives(hash, password.secret().getBytes(UTF_8));
        } finally {
            slots.release(weight);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Only Firebase keeps parameters apart from the hash, so only they can be wrong: tries at
     * most 22 other settings, which takes about a second. Empty if the password matches as it is.
     */
    @Override
    public Optional<String> diagnose(PasswordHash hash, Password known) {
        return hash instanceof FirebaseScrypt scrypt && !matches(hash, known)
                ? Optional.of(FirebaseDiagnosis.of(scrypt, known, this))
                : Optional.empty();
    }

    /**
     * Whether two accounts prove that the signer key is wrong and everything else right: both
     * hashes then hide one and the same other key.
     */
    public boolean provesWrongSignerKey(KnownAccount one, KnownAccount other) {
        return FirebaseDiagnosis.provesWrongSignerKey(one, other);
    }
}
