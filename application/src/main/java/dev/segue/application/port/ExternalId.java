package dev.segue.application.port;

import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What WorkOS stores as external_id: the immutable legacy id, or our subject for new users.
 *
 * @param value at most 64 characters, as WorkOS's API reference bounds it
 */
public record ExternalId(String value) {

    private static final int LONGEST = 64;

    /** The id itself, or where WorkOS has no room for it its SHA-256 in hex, of 64 digits. */
    public static ExternalId of(LegacyId id) {
        return fitting(id.value());
    }

    /** As for a user's id. Users and organizations each have their own external ids. */
    public static ExternalId of(LegacyOrganization.Key key) {
        return fitting(key.value());
    }

    public static ExternalId of(Subject subject) {
        return new ExternalId(subject.toString());
    }

    private static ExternalId fitting(String id) {
        return new ExternalId(id.length() <= LONGEST ? id : digest(id));
    }

    private static String digest(String value) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
