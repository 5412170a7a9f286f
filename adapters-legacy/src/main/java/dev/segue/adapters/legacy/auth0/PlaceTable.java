package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where the line of each id begins. Of an id 64 bits of its SHA-256 are kept, 32 to 64 bytes of
 * memory an id in all. Whoever reads a line has to check its id; two ids with the same bits count
 * as one that is there twice.
 */
final class PlaceTable {

    /** What is known of an id. */
    static final long NOWHERE = -1;

    static final long TWICE = -2;

    private static final int FIRST_CAPACITY = 1024;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] places = new long[FIRST_CAPACITY];
    private int count;

    void put(String id, long place) {
        int slot = slotOf(id);
        if (keys[slot] != 0) {
            places[slot] = TWICE;
            return;
        }
        keys[slot] = fingerprint(id);
        places[slot] = place;
        count++;
        if (count > keys.length / 2) {
            grow();
        }
    }

    /** A number below {@link #slots} that is the id's own. */
    int slotOf(String id) {
        return slotOf(fingerprint(id));
    }

    int slots() {
        return keys.length;
    }

    long placeAt(int slot) {
        return keys[slot] == 0 ? NOWHERE : places[slot];
    }

    private int slotOf(long key) {
        int slot = (int) key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static long fingerprint(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bits = ByteBuffer.wrap(digest.digest(id.getBytes(UTF_8))).getLong();
            return bits == 0 ? 1 : bits; // 0 marks a free slot
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
