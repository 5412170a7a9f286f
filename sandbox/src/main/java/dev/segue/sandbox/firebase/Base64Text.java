package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import java.util.Base64;

/** Base64 as Firebase deals in it: either alphabet comes in, the URL-safe one goes out. */
final class Base64Text {
    private Base64Text() {}

    /** Throws {@link IllegalArgumentException} when the text is not Base64. */
    static Bytes decode(String text) {
        String standard = text.replace('-', '+').replace('_', '/');
        return Bytes.of(Base64.getDecoder().decode(standard));
    }

    static String encode(Bytes bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
