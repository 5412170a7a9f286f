package dev.segue.application.live;

import dev.segue.application.port.Token;
import dev.segue.domain.credential.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238 with SHA-1, six digits and steps of 30 s: what authenticator apps show. */
final class OneTimeCode {

    private static final String MAC = "HmacSHA1";
    private static final long STEP_SECONDS = 30;

    private OneTimeCode() {}

    static Token of(SecretBytes secret, Instant at) {
        long step = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return new Token("%06d".formatted(truncated % 1_000_000));
    }

    private static byte[] hmac(SecretBytes secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.copy(), MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
