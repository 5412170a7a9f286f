package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.SecretBytes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $P$} or {@code $H$}, one character of rounds, 8 of salt and 22 of hash. */
final class PhpassText {

    private static final Pattern FORM =
            Pattern.compile("\\$[PH]\\$([./0-9A-Za-z])([./0-9A-Za-z]{8})([./0-9A-Za-z]{22})");
    private static final String ALPHABET =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int HASH_BYTES = 16;

    private PhpassText() {}

    static Phpass parse(String encoded) {
        return parse(encoded, false);
    }

    /** Where the password was replaced by its MD5 before. */
    static Phpass ofMd5(String encoded) {
        return parse(encoded, true);
    }

    private static Phpass parse(String encoded, boolean ofMd5) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw new MalformedHash("needs $P$ and 31 characters");
        }
        return new Phpass(
                ALPHABET.indexOf(parts.group(1)),
                Encoding.UTF8.decode("the salt", parts.group(2)),
                SecretBytes.of(bytes(parts.group(3))),
                ofMd5);
    }

    /** Its Base64 starts with the lowest bits, unlike any other. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[HASH_BYTES];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; next < bytes.length; i++) {
            bits |= ALPHABET.indexOf(text.charAt(i)) << held;
            held += 6;
            if (held >= 8) {
                bytes[next++] = (byte) bits;
                bits >>>= 8;
                held -= 8;
            }
        }
        return bytes;
    }
}
