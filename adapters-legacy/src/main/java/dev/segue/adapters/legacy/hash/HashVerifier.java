package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.HashCheck;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Checks passwords against Firebase's modified scrypt, by computation alone.
 *
 * <p>One check takes about 0.15 s and 128 * rounds * 2^mem_cost bytes: 16 MiB at Firebase's usual 8
 * and 14. Further callers wait for a slot.
 *
 * @see <a href="https://github.com/firebase/scrypt">firebase/scrypt</a>
 */
public final class FirebaseScryptVerifier implements HashCheck {

    private final Semaphore slots;

    /** An account whose password is known. */
    public record KnownAccount(FirebaseScrypt hash, Password password) {}

    /** As many checks at a time as there are processors. */
    public FirebaseScryptVerifier() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * As many checks at a time as given.
     *
     * @param concurrency checks at a time, at least 1; each holds up to 16 MiB
     */
    public FirebaseScryptVerifier(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", needs 1");
        }
        slots = new Semaphore(concurrency, true);
    }

    @Override
    public boolean matches(PasswordHash hash, Password password) {
        return hash instanceof FirebaseScrypt scrypt
                && signerKeyOf(scrypt, scrypt.parameters(), password)
                        .equals(scrypt.parameters().signerKey());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Tries at most 22 other settings, which takes about a second. Empty if the password matches
     * as it is.
     */
    @Override
    public Optional<String> diagnose(PasswordHash hash, Password known) {
        return hash instanceof FirebaseScrypt scrypt && !matches(hash, known)
                ? Optional.of(explain(scrypt, known))
                : Optional.empty();
    }

    private String explain(FirebaseScrypt hash, Password known) {
        FirebaseScryptParameters given = hash.parameters();
        if (hash.hash().length() != given.signerKey().length()) {
            return "base64_signer_key has %d bytes and the hash %d; they need to be as long: take"
                            .formatted(given.signerKey().length(), hash.hash().length())
                    + " the key of the project that the hash comes from";
        }
        return ScryptVariation.allOf(given).stream()
                .filter(other -> explains(other.parameters(), hash, known))
                .findFirst()
                .map(ScryptVariation::correction)
                .orElse(
                        "no other base64_salt_separator, rounds or mem_cost makes it match:"
                                + " base64_signer_key is probably another project's, or the"
                                + " password is not this account's");
    }

    private boolean explains(FirebaseScryptParameters other, FirebaseScrypt hash, Password known) {
        return signerKeyOf(hash, other, known).equals(other.signerKey());
    }

    /**
     * Whether two accounts prove that the signer key is wrong and everything else right: both
     * hashes then hide one and the same other key.
     */
    public boolean provesWrongSignerKey(KnownAccount one, KnownAccount other) {
        if (one.hash().salt().equals(other.hash().salt())) {
            throw new IllegalArgumentException("two accounts with different salts are needed");
        }
        SecretBytes hidden = signerKeyOf(one.hash(), one.hash().parameters(), one.password());
        return !hidden.equals(one.hash().parameters().signerKey())
                && hidden.equals(
                        signerKeyOf(other.hash(), other.hash().parameters(), other.password()));
    }

    /** What the hash decrypts to: the signer key, if all parameters and the password are right. */
    private SecretBytes signerKeyOf(
            FirebaseScrypt hash, FirebaseScryptParameters parameters, Password password) {
        slots.acquireUninterruptibly();
        try {
            return ScryptKeystream.of(password, hash.salt(), parameters).applyTo(hash.hash());
        } finally {
            slots.release();
        }
    }
}
