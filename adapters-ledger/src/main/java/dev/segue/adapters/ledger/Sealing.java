package dev.segue.adapters.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.Subject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM, each under a fresh key that is itself sealed under the escrow's
 * key. Both are bound to the subject, so that rows cannot be exchanged.
 */
final class Sealing {

    /** A sealed text: nonce, ciphertext and tag of each part. */
    record Sealed(String keyId, SecretBytes wrappedKey, SecretBytes text) {}

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String kind;

    /** Of one kind of texts; those of another kind cannot be opened. */
    Sealing(String kind) {
        this.kind = kind;
    }

    Sealed seal(Subject subject, EscrowKey key, byte[] text) {
        byte[] dataKey = randomBytes(KEY_BYTES);
        try {
            return new Sealed(
                    key.id(),
                    encrypt(key.secret(), binding("key", subject), dataKey),
                    encrypt(new SecretKeySpec(dataKey, "AES"), binding("text", subject), text));
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** Empty if the key is another, or the row was altered or is somebody else's. */
    Optional<byte[]> open(Subject subject, EscrowKey key, Sealed sealed) {
        return decrypt(key.secret(), binding("key", subject), sealed.wrappedKey())
                .flatMap(dataKey -> {
                    SecretKeySpec secret = new SecretKeySpec(dataKey, "AES");
                    Arrays.fill(dataKey, (byte) 0);
                    return decrypt(secret, binding("text", subject), sealed.text());
                });
    }

    /** The same text under another key; only the wrapping changes. */
    Optional<Sealed> rewrap(Subject subject, EscrowKey from, EscrowKey to, Sealed sealed) {
        return decrypt(from.secret(), binding("key", subject), sealed.wrappedKey())
                .map(dataKey -> {
                    SecretBytes wrapped = encrypt(to.secret(), binding("key", subject), dataKey);
                    Arrays.fill(dataKey, (byte) 0);
                    return new Sealed(to.id(), wrapped, sealed.text());
                });
    }

    private byte[] binding(String part, Subject subject) {
        return ("segue escrow 1 " + kind + " " + part + " " + subject.value()).getBytes(UTF_8);
    }

    private SecretBytes encrypt(SecretKey key, byte[] binding, byte[] text) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding).doFinal(text);
            byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return SecretBytes.of(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-256-GCM", e);
        }
    }

    private static Optional<byte[]> decrypt(SecretKey key, byte[] binding, SecretBytes text) {
        byte[] sealed = text.copy();
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, binding);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] binding)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding);
        return cipher;
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
