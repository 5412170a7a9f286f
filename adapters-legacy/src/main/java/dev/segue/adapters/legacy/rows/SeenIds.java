package dev.segue.adapters.legacy.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The ids that an export has shown so far.
 *
 * <p>Of an id 64 bits of its SHA-256 are kept, at most 32 bytes of memory an account. Two ids in
 * ten million share them with a probability of 3 in a million; the second is then reported as a
 * duplicate, never dropped silently.
 */
public final class SeenIds {

    private static final int FIRST_CAPACITY = 1024;

    private final MessageDigest digest = sha256();
    private long[] seen = new long[FIRST_CAPACITY];
    private int count;

    /** Whether the id is new; from now on it is not. */
    public boolean add(String id) {
        long fingerprint = fingerprint(id);
        int place = placeOf(fingerprint);
        if (seen[place] == fingerprint) {
            return false;
        }
        seen[place] = fingerprint;
        count++;
        if (count > seen.length / 2) {
            grow();
        }
        return true;
    }

    private long fingerprint(String id) {
        long bits = ByteBuffer.wrap(digest.digest(id.getBytes(UTF_8))).getLong();
        return bits == 0 ? 1 : bits; // 0 marks a free place
    }

    private int placeOf(long fingerprint) {
        int place = (int) fingerprint & (seen.length - 1);
        while (seen[place] != 0 && seen[place] != fingerprint) {
            place = (place + 1) & (seen.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = seen;
        seen = new long[before.length * 2];
        Arrays.stream(before)
                .filter(fingerprint -> fingerprint != 0)
                .forEach(fingerprint -> seen[placeOf(fingerprint)] = fingerprint);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
