package dev.segue.sandbox.hash;

import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** {@code $pbkdf2$i=600000,d=sha256$salt$hash}, with the iteration bounds WorkOS publishes. */
record Pbkdf2Hash(String algorithm, int iterations, Bytes salt, Bytes hash)
        implements PasswordHash {
    private static final int MOST_ITERATIONS = 1_000_000;

    static Pbkdf2Hash parse(String text) {
        Phc phc = Phc.parse(text).mustBe("pbkdf2", Set.of("i", "d"));
        if (phc.salt().isEmpty()) {
            throw new UnacceptableHash("the salt must not be empty");
        }
        return switch (phc.parameters().get("d")) {
            case "sha256" -> of(phc, "PBKDF2WithHmacSHA256", 600_000);
            case "sha512" -> of(phc, "PBKDF2WithHmacSHA512", 210_000);
            case null, default -> throw new UnacceptableHash("d must be sha256 or sha512");
        };
    }

    private static Pbkdf2Hash of(Phc phc, String algorithm, int fewest) {
        int iterations = phc.number("i", fewest, MOST_ITERATIONS);
        return new Pbkdf2Hash(algorithm, iterations, phc.salt(), phc.hash());
    }

    @Override
    public String kind() {
        return "pbkdf2";
    }

    @Override
    public boolean matches(String password) {
        var spec =
                new PBEKeySpec(password.toCharArray(), salt.array(), iterations, hash.length() * 8);
        try {
            byte[] derived =
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
            return Bytes.of(derived).equals(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        } finally {
            spec.clearPassword();
        }
    }
}
