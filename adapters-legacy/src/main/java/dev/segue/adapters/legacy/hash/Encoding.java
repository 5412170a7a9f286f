package dev.segue.adapters.legacy.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.HexFormat;

/** How bytes are written as text in exports of hashes. */
public enum Encoding {
    /** The text itself. */
    UTF8 {
        @Override
        byte[] bytes(String text) {
            return text.getBytes(UTF_8);
        }
    },

    /** Digits of either case. */
    HEX {
        @Override
        byte[] bytes(String text) {
            return HexFormat.of().parseHex(text);
        }
    },

    /** Standard or URL-safe, padded or not. */
    BASE64 {
        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        }
    },

    /** Passlib's: a dot for the plus, never padded. */
    ADAPTED_BASE64 {
        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text.replace('.', '+'));
        }
    };

    /** No encoding takes more than two characters a byte. */
    private static final int LONGEST = 2 * PasswordHash.LONGEST;

    abstract byte[] bytes(String text);

    /**
     * The bytes.
     *
     * @param what the text is, for the message
     * @throws MalformedHash if the text is too long or not of this encoding
     */
    SecretBytes decode(String what, String text) {
        if (text.length() > LONGEST) {
            throw new MalformedHash(what + " is longer than " + LONGEST + " characters");
        }
        try {
            return SecretBytes.of(bytes(text));
        } catch (IllegalArgumentException undecodable) {
            throw new MalformedHash(what + " is not " + name().replace('_', ' '));
        }
    }
}
