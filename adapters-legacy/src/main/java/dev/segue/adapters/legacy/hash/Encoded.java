package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.SecretBytes;

/** Bytes as an export writes them. Secret; prints nothing. */
public record Encoded(Encoding encoding, String text) {

    public static Encoded hex(String text) {
        return new Encoded(Encoding.HEX, text);
    }

    public static Encoded base64(String text) {
        return new Encoded(Encoding.BASE64, text);
    }

    public static Encoded utf8(String text) {
        return new Encoded(Encoding.UTF8, text);
    }

    public static Encoded nothing() {
        return utf8("");
    }

    SecretBytes decode(String what) {
        return encoding.decode(what, text);
    }

    @Override
    public String toString() {
        return "Encoded[" + encoding + "]";
    }
}
