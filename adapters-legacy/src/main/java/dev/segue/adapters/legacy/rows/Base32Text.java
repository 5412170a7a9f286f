package dev.segue.adapters.legacy.rows;

import dev.segue.domain.credential.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Base32, RFC 4648, as authenticator apps show it: in any letter case, with blanks or without. */
public final class Base32Text {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32Text() {}

    /** The bytes; empty if the text is no Base32. Bits that make no whole byte have to be 0. */
    public static Optional<SecretBytes> decode(String text) {
        String digits =
                text.replaceAll("[\\s-]", "").replaceAll("=+$", "").toUpperCase(Locale.ROOT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int pending = 0;
        int bits = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = ALPHABET.indexOf(digits.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            pending = (pending << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(pending >> bits);
                pending &= (1 << bits) - 1;
            }
        }
        boolean whole = bits < BITS && pending == 0;
        return whole ? Optional.of(SecretBytes.of(bytes.toByteArray())) : Optional.empty();
    }

    /** The bytes as Base32 without padding. */
    public static String encode(SecretBytes secret) {
        StringBuilder text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte next : secret.copy()) {
            pending = (pending << Byte.SIZE) | (next & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((pending >> bits) & 31));
            }
            pending &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((pending << (BITS - bits)) & 31));
        }
        return text.toString();
    }
}
