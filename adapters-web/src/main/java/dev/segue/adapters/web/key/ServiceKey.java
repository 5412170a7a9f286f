package dev.segue.adapters.web.key;

import dev.segue.domain.credential.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A key that lets a calling service in. Only its SHA-256 digest is kept. Prints nothing. */
public final class ServiceKey {

    private final SecretBytes digest;

    private ServiceKey(SecretBytes digest) {
        this.digest = digest;
    }

    /**
     * Takes a key as it was configured.
     *
     * @param secret 32 to 512 visible ASCII characters, random ones
     */
    public static ServiceKey of(String secret) {
        boolean visible = secret.chars().allMatch(c -> c > ' ' && c < 127);
        if (secret.length() < 32 || secret.length() > 512 || !visible) {
            throw new IllegalArgumentException(
                    "a service key needs 32 to 512 visible ASCII characters");
        }
        return new ServiceKey(digest(secret));
    }

    /** Takes the same time whatever is presented. */
    boolean isDigestOf(SecretBytes presented) {
        return digest.equals(presented);
    }

    static SecretBytes digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return SecretBytes.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ServiceKey[secret]";
    }
}
