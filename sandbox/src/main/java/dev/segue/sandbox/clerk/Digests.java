package dev.segue.sandbox.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes that are no more than message digests, once or many times. */
final class Digests {
    private static final String PHPASS_ALPHABET =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PHPASS_LOG = 8;

    private Digests() {}

    static byte[] of(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String ssha(byte[] password, byte[] salt) {
        byte[] hash = of("SHA-1", password, salt);
        byte[] both = Arrays.copyOf(hash, hash.length + salt.length);
        System.arraycopy(salt, 0, both, hash.length, salt.length);
        return "{SSHA}" + base64(both);
    }

    /** MD5 of salt and password, then 2^8 times of the hash and the password. */
    static String phpass(byte[] password, String salt) {
        byte[] hash = of("MD5", salt.getBytes(UTF_8), password);
        for (int i = 0; i < 1 << PHPASS_LOG; i++) {
            hash = of("MD5", hash, password);
        }
        return "$P$" + PHPASS_ALPHABET.charAt(PHPASS_LOG) + salt + lowestBitsFirst(hash);
    }

    private static String lowestBitsFirst(byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hash.length; i += 3) {
            int value = 0;
            int bytes = Math.min(3, hash.length - i);
            for (int j = 0; j < bytes; j++) {
                value |= (hash[i + j] & 0xFF) << (8 * j);
            }
            for (int j = 0; j <= bytes; j++) {
                text.append(PHPASS_ALPHABET.charAt(value >> (6 * j) & 63));
            }
        }
        return text.toString();
    }

    /** Of the password with its salt in braces, again and again. */
    static String symfony(byte[] password, String salt, int iterations) {
        byte[] braced = ("{" + salt + "}").getBytes(UTF_8);
        byte[] hash = of("SHA-512", password, braced);
        for (int i = 1; i < iterations; i++) {
            hash = of("SHA-512", hash, password, braced);
        }
        return "sha512_symfony$" + iterations + "$" + salt + "$" + base64(hash);
    }
}
