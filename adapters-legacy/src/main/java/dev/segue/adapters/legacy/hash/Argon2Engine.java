package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash.Argon2;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** RFC 9106, without secret and associated data: password stores use neither. */
final class Argon2Engine {

    private Argon2Engine() {}

    static byte[] hash(Argon2 hash, byte[] password) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(variant(hash.variant()))
                        .withVersion(hash.version())
                        .withMemoryAsKB(hash.memory())
                        .withIterations(hash.iterations())
                        .withParallelism(hash.parallelism())
                        .withSalt(hash.salt().copy())
                        .build());
        byte[] out = new byte[hash.hash().length()];
        generator.generateBytes(password, out);
        return out;
    }

    private static int variant(Argon2.Variant variant) {
        return switch (variant) {
            case D -> Argon2Parameters.ARGON2_d;
            case I -> Argon2Parameters.ARGON2_i;
            case ID -> Argon2Parameters.ARGON2_id;
        };
    }
}
