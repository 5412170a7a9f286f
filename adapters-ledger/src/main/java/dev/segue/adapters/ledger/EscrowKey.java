package dev.segue.adapters.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What wraps the keys of everything in escrow. Secret; kept outside the database.
 *
 * @param bytes 32, from a secure random source
 */
public record EscrowKey(SecretBytes bytes) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    public EscrowKey {
        if (bytes.length() != BYTES) {
            throw new IllegalArgumentException(
                    "an escrow key has " + bytes.length() + " bytes, needs " + BYTES);
        }
    }

    /** Tells keys apart without revealing them: 16 hexadecimal digits. */
    public String id() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes.copy(), "HmacSHA256"));
            byte[] digest = mac.doFinal("segue escrow key id".getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes.copy(), "AES");
    }
}
