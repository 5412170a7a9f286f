package dev.segue.sandbox.hash;

import java.security.MessageDigest;
import java.util.Arrays;

/** An array of bytes that is a value: compared by content, in constant time, and never printed. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes the array over: the caller must not change it afterwards. */
    public static Bytes of(byte... content) {
        return new Bytes(content);
    }

    /** The array itself, not a copy. */
    public byte[] array() {
        return content;
    }

    int length() {
        return content.length;
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    Bytes then(Bytes more) {
        byte[] both = Arrays.copyOf(content, content.length + more.content.length);
        System.arraycopy(more.content, 0, both, content.length, more.content.length);
        return new Bytes(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
