package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $2b$10$} with 22 characters of salt and 31 of hash, in bcrypt's own Base64. */
final class BcryptText {

    private static final Pattern FORM =
            Pattern.compile("\\$2([abxy]?)\\$(\\d\\d)\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final String DJANGO = "bcrypt$";
    private static final String DJANGO_SHA256 = "bcrypt_sha256$";

    private static final String ALPHABET =
            "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String STANDARD =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private BcryptText() {}

    static Bcrypt parse(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw new MalformedHash("needs $2b$, two digits of cost, $ and 53 characters");
        }
        return new Bcrypt(
                version(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                decode(parts.group(3)),
                decode(parts.group(4)));
    }

    private static Bcrypt.Version version(String letter) {
        return switch (letter) {
            case "a" -> Bcrypt.Version.A;
            case "b" -> Bcrypt.Version.B;
            case "y" -> Bcrypt.Version.Y;
            default ->
                    throw new UnsupportedHash(
                            "$2$ and $2x$ compute something else than $2a$, $2b$ and $2y$");
        };
    }

    /** Django's own prefix before a bcrypt hash of the password. */
    static Bcrypt django(String encoded) {
        return parse(encoded.substring(DJANGO.length()));
    }

    /** Django's own prefix before a bcrypt hash of the password's SHA-256. */
    static DjangoBcryptSha256 djangoSha256(String encoded) {
        if (!encoded.startsWith(DJANGO_SHA256)) {
            throw new MalformedHash("needs bcrypt_sha256$ before the bcrypt hash");
        }
        return new DjangoBcryptSha256(parse(encoded.substring(DJANGO_SHA256.length())));
    }

    private static SecretBytes decode(String text) {
        StringBuilder standard = new StringBuilder(text.length());
        text.chars().forEach(c -> standard.append(STANDARD.charAt(ALPHABET.indexOf(c))));
        return SecretBytes.of(Base64.getDecoder().decode(standard.toString()));
    }
}
