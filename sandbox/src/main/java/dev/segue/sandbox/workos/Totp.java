package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.Bytes;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238 with SHA-1, six digits and steps of 30 s; one step early or late is accepted. */
record Totp(Bytes secret) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_SECONDS = 30;

    /** Reads a Base32 secret, padded or not. */
    static Optional<Totp> of(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.replaceAll("[= ]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.size() == 0
                ? Optional.empty()
                : Optional.of(new Totp(Bytes.of(bytes.toByteArray())));
    }

    static Totp random() {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return new Totp(Bytes.of(secret));
    }

    boolean accepts(String code, Instant now) {
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long near = step - 1; near <= step + 1; near++) {
            if (code(near).equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The code of the step that contains that time. */
    String at(Instant time) {
        return code(Math.floorDiv(time.getEpochSecond(), STEP_SECONDS));
    }

    String base32() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : secret.array()) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(last(buffer, bits)).toString();
    }

    String uri(String issuer, String user) {
        return "otpauth://totp/"
                + encode(issuer)
                + ":"
                + encode(user)
                + "?secret="
                + base32()
                + "&issuer="
                + encode(issuer);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.array(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format("%06d", truncated % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", e);
        }
    }

    private static char last(int buffer, int bits) {
        return ALPHABET.charAt((buffer << (5 - bits)) & 31);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
