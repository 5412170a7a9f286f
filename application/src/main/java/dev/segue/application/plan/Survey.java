package dev.segue.application.plan;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.user.EmailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * What an export holds, known before anything is written: one pass over all rows, eight bytes of
 * memory a row.
 */
public final class Survey {

    private long[] emails = new long[1024];
    private int filled;
    private long users;
    private long withHash;
    private long disabled;
    private long secondFactors;
    private long unreadable;
    private final Set<Long> colliding = new HashSet<>();

    private Survey() {}

    /** Reads the export to its end. */
    public static Survey of(UserExport export) {
        Survey survey = new Survey();
        Iterator<ExportRow> rows = export.rows();
        while (rows.hasNext()) {
            switch (rows.next()) {
                case ExportRow.UserRow row -> survey.count(row.user());
                case ExportRow.UnreadableRow row -> survey.unreadable++;
            }
        }
        survey.findCollisions();
        return survey;
    }

    private void count(ExportedUser row) {
        users++;
        withHash += row.hash().isPresent() ? 1 : 0;
        disabled += row.user().disabled() ? 1 : 0;
        secondFactors += row.user().secondFactor() ? 1 : 0;
        row.user().email().ifPresent(email -> add(digest(email)));
    }

    private void add(long digest) {
        if (filled == emails.length) {
            emails = Arrays.copyOf(emails, filled * 2);
        }
        emails[filled++] = digest;
    }

    private void findCollisions() {
        Arrays.sort(emails, 0, filled);
        for (int i = 1; i < filled; i++) {
            if (emails[i] == emails[i - 1]) {
                colliding.add(emails[i]);
            }
        }
        emails = new long[0];
    }

    private static long digest(EmailAddress email) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(email.canonical().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether two users of the export have this e-mail in canonical form. */
    public boolean collides(EmailAddress email) {
        return !colliding.isEmpty() && colliding.contains(digest(email));
    }

    /** Readable rows. */
    public long users() {
        return users;
    }

    public long withHash() {
        return withHash;
    }

    public long disabled() {
        return disabled;
    }

    public long secondFactors() {
        return secondFactors;
    }

    public long unreadable() {
        return unreadable;
    }

    /** E-mails in canonical form that more than one user has. */
    public long collidingEmails() {
        return colliding.size();
    }
}
