package dev.segue.adapters.legacy.rows;

import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.Optional;

/** Base64 as tools write it: standard or URL-safe, padded or not. */
public final class Base64Text {

    private Base64Text() {}

    /** The bytes; empty if the text is no Base64. */
    public static Optional<SecretBytes> decode(String text) {
        String standard = text.strip().replace('-', '+').replace('_', '/');
        try {
            return Optional.of(SecretBytes.of(Base64.getDecoder().decode(standard)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
