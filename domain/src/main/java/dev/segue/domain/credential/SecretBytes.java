package dev.segue.domain.credential;

import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that must not be printed: hashes, salts, keys. Immutable; compared in constant time. */
public final class SecretBytes {

    private final byte[] bytes;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SecretBytes of(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }

    /** A copy, for the cryptography that needs it. */
    public byte[] copy() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** These bytes, then those. */
    public SecretBytes then(SecretBytes next) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
        System.arraycopy(next.bytes, 0, both, bytes.length, next.bytes.length);
        return new SecretBytes(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretBytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.length + "]";
    }
}
