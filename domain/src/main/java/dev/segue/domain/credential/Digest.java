package dev.segue.domain.credential;

/** A hash function that passwords were stored with, and the bytes that it gives. */
public enum Digest {
    MD4(16),
    MD5(16),
    SHA1(20),
    SHA256(32),
    SHA384(48),
    SHA512(64);

    private final int length;

    Digest(int length) {
        this.length = length;
    }

    /** In bytes. */
    public int length() {
        return length;
    }
}
