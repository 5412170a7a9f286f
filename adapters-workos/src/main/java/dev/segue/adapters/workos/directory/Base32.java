package dev.segue.adapters.workos.directory;

import dev.segue.domain.credential.SecretBytes;
import java.math.BigInteger;

/** RFC 4648, section 6, without padding, as authenticator apps take it. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(SecretBytes secret) {
        int digits = Math.ceilDiv(secret.length() * Byte.SIZE, BITS);
        int filling = digits * BITS - secret.length() * Byte.SIZE;
        BigInteger bits = new BigInteger(1, secret.copy()).shiftLeft(filling);
        StringBuilder text = new StringBuilder(digits);
        for (int digit = digits - 1; digit >= 0; digit--) {
            int value = bits.shiftRight(digit * BITS).intValue() & (ALPHABET.length() - 1);
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }
}
