package dev.segue.application;

import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that say nothing without the key: the same legacy id always gives the same subject, so that
 * two nodes, or an import and a login, meet in the same stream.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Uses one key for the whole life of a ledger.
     *
     * @param key at least 32 bytes
     */
    public Pseudonyms(SecretBytes key) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("the fingerprint key needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(key.copy(), ALGORITHM);
    }

    /** The subject of a legacy account: a version 8 UUID (RFC 9562) made of a keyed digest. */
    public Subject subjectOf(LegacyId id) {
        ByteBuffer digest =
                ByteBuffer.wrap(keyed("subject\n" + id.provider().name() + "\n" + id.value()));
        long high = (digest.getLong() & ~0xF000L) | 0x8000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new Subject(new UUID(high, low));
    }

    public HashFingerprint fingerprintOf(PasswordHash hash) {
        Mac mac = mac();
        mac.update("hash\n".getBytes(StandardCharsets.UTF_8));
        return new HashFingerprint(HexFormat.of().formatHex(mac.doFinal(hash.identity().copy())));
    }

    /** Tells whether another process uses the same key, without revealing it. */
    public String keyCheck() {
        return HexFormat.of().formatHex(keyed("key check")).substring(0, 16);
    }

    private byte[] keyed(String text) {
        return mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
