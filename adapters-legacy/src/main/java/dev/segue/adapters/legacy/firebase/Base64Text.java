package dev.segue.adapters.legacy.firebase;

import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.Optional;

/** Base64 as Firebase's tools write it: standard or URL-safe, padded or not. */
final class Base64Text {

    private Base64Text() {}

    /** The bytes; empty if the text is no Base64. */
    static Optional<SecretBytes> decode(String text) {
        String standard = text.strip().replace('-', '+').replace('_', '/');
        try {
            return Optional.of(SecretBytes.of(Base64.getDecoder().decode(standard)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
