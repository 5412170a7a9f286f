package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Turns the accounts of one export into rows, and knows which ids it has seen.
 *
 * <p>Of an id 64 bits of its SHA-256 are kept, at most 32 bytes of memory an account. Two ids in
 * ten million share them with a probability of 3 in a million; the second is then reported as a
 * duplicate, never dropped silently.
 */
final class RowCheck {

    private static final int FIRST_CAPACITY = 1024;

    private final FirebaseScryptParameters parameters;
    private final MessageDigest digest = sha256();
    private long[] seen = new long[FIRST_CAPACITY];
    private int count;

    RowCheck(FirebaseScryptParameters parameters) {
        this.parameters = parameters;
    }

    ExportRow row(long number, Account account) {
        try {
            if (!add(fingerprint(account.id().value()))) {
                throw new UnusableField("localId", "is in an earlier row too; keep one of them");
            }
            return new UserRow(number, account.exported(parameters));
        } catch (UnusableField e) {
            return e.at(number);
        }
    }

    private long fingerprint(String id) {
        long bits = ByteBuffer.wrap(digest.digest(id.getBytes(UTF_8))).getLong();
        return bits == 0 ? 1 : bits; // 0 marks a free place
    }

    private boolean add(long fingerprint) {
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
