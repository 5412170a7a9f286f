package dev.segue.sandbox.workos;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids of a prefix and 26 characters that sort by creation: 10 of time, 8 of a counter, 8 of
 * chance.
 */
final class Ids {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final AtomicLong counter = new AtomicLong();

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        append(id, clock.millis(), 10);
        append(id, counter.incrementAndGet(), 8);
        append(id, RANDOM.nextLong(), 8);
        return id.toString();
    }

    /** Unguessable text of that many characters. */
    static String secret(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    /** Six decimal digits. */
    static String code() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    private static void append(StringBuilder id, long value, int characters) {
        for (int shift = 5 * (characters - 1); shift >= 0; shift -= 5) {
            id.append(ALPHABET[(int) (value >>> shift) & 31]);
        }
    }
}
