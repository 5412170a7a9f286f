package dev.segue.domain.credential;

import java.util.regex.Pattern;

/**
 * Names a password hash without revealing it: a keyed digest that is worthless without the key.
 *
 * @param value 64 lower-case hexadecimal digits (HMAC-SHA-256)
 */
public record HashFingerprint(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public HashFingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("fingerprint needs 64 lower-case hex digits");
        }
    }
}
