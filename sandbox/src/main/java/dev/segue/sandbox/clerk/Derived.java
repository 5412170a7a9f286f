package dev.segue.sandbox.clerk;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes that are derived keys. */
final class Derived {
    private static final int ARGON2_KIB = 4096;
    private static final int ARGON2_PASSES = 3;

    private Derived() {}

    static byte[] pbkdf2(String digest, String password, byte[] salt, int iterations, int length) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, length * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest)
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of every JDK", e);
        } finally {
            spec.clearPassword();
        }
    }

    static String argon2i(byte[] password, byte[] salt) {
        return argon2("argon2i", Argon2Parameters.ARGON2_i, password, salt);
    }

    static String argon2id(byte[] password, byte[] salt) {
        return argon2("argon2id", Argon2Parameters.ARGON2_id, password, salt);
    }

    private static String argon2(String name, int variant, byte[] password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(variant)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(ARGON2_KIB)
                        .withIterations(ARGON2_PASSES)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[32];
        generator.generateBytes(password, hash);
        return "$%s$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(name, ARGON2_KIB, ARGON2_PASSES, unpadded(salt), unpadded(hash));
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
