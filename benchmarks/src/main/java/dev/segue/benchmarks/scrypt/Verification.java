package dev.segue.benchmarks.scrypt;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Segue's verifier on an invented hash. The password does not match it, which takes as long: the
 * key is derived and applied in full before anything is compared.
 */
final class Verification {

    private static final int ROUNDS = 8;
    private static final int MEM_COST = 14;

    private final HashVerifier verifier = new HashVerifier();
    private final Password password = new Password("correct horse battery staple");
    private final FirebaseScrypt hash;

    Verification() {
        SplittableRandom random = new SplittableRandom(42);
        hash =
                new FirebaseScrypt(
                        bytes(random, 64),
                        bytes(random, 8),
                        new FirebaseScryptParameters(
                                bytes(random, 64), bytes(random, 1), ROUNDS, MEM_COST));
    }

    private static SecretBytes bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return SecretBytes.of(bytes);
    }

    /** Checks for that long. */
    double perSecond(Duration time) {
        long begun = System.nanoTime();
        long deadline = begun + time.toNanos();
        int checks = 0;
        while (System.nanoTime() < deadline) {
            if (verifier.matches(hash, password)) {
                throw new IllegalStateException("an invented hash matches");
            }
            checks++;
        }
        return checks * 1e9 / (System.nanoTime() - begun);
    }
}
