package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.List;

/**
 * The one registry of encoded password hashes. Reading takes microseconds and at most a few
 * kilobytes whatever the text, and never throws: a parameter that would make a check expensive is
 * refused here.
 */
public final class HashFormats {

    /** In characters; no real hash comes near. */
    public static final int LONGEST = 4096;

    static final HashReading TOO_LONG =
            new HashReading.Malformed("the hash is longer than " + LONGEST + " characters");

    private static final List<HashFormat> REGISTRY =
            List.of(
                    HashFormat.of("bcrypt", BcryptText::parse, "$2"),
                    HashFormat.of("bcrypt of Django", BcryptText::django, "bcrypt$"),
                    HashFormat.of(
                            "bcrypt_sha256 of Django", BcryptText::djangoSha256, "bcrypt_sha256$"),
                    HashFormat.of("argon2", Argon2Text::parse, "$argon2"),
                    HashFormat.of("argon2 of Django", Argon2Text::django, "argon2$"),
                    HashFormat.of("pbkdf2", Pbkdf2Text::parse, "$pbkdf2"),
                    HashFormat.of("pbkdf2 of Django", Pbkdf2Text::django, "pbkdf2_"),
                    HashFormat.of("pbkdf2 of Werkzeug", Pbkdf2Text::werkzeug, "pbkdf2:"),
                    HashFormat.of("scrypt", ScryptText::parse, "$scrypt$"),
                    HashFormat.of("scrypt of Django", ScryptText::django, "scrypt$"),
                    HashFormat.of("scrypt of Werkzeug", ScryptText::werkzeug, "scrypt:"),
                    HashFormat.of("firebase-scrypt", FirebaseText::parse, "$firebase-scrypt$"),
                    HashFormat.of("phpass", PhpassText::parse, "$P$", "$H$"),
                    HashFormat.of("LDAP digest", LdapText::parse, "{"),
                    unsupported("md5-crypt", "$1$", "$apr1$"),
                    unsupported("sha-crypt", "$5$", "$6$"),
                    unsupported("yescrypt", "$y$", "$7$", "$gy$"),
                    unsupported("bcrypt-sha256 of passlib", "$bcrypt-sha256$"));

    private HashFormats() {}

    private static HashFormat unsupported(String name, String... prefixes) {
        return HashFormat.of(
                name,
                encoded -> {
                    throw new UnsupportedHash("Segue does not compute " + name);
                },
                prefixes);
    }

    /**
     * Reads a hash that says by its first characters what it is. Space around it is left out. A
     * bare digest says nothing: it needs {@link #unsalted}.
     */
    public static HashReading read(String encoded) {
        if (encoded.length() > LONGEST) {
            return TOO_LONG;
        }
        String text = encoded.strip();
        if (text.isEmpty()) {
            return new HashReading.Malformed("the hash is empty");
        }
        return REGISTRY.stream()
                .filter(format -> format.begins(text))
                .findFirst()
                .map(format -> format.read(text))
                .orElseGet(() ->
                        new HashReading.Unsupported(
                                "unrecognised", "no format that Segue knows begins like this"));
    }

    /** A digest of the password alone. */
    public static HashReading unsalted(Digest digest, Encoded hash) {
        return digest(digest, SaltPosition.SUFFIX, Encoded.nothing(), hash);
    }

    /** A digest of the password with a salt before or after it. */
    public static HashReading digest(
            Digest digest, SaltPosition position, Encoded salt, Encoded hash) {
        return HashFormat.reading(
                digest + " digest",
                () ->
                        new SaltedDigest(
                                digest, position, salt.decode("the salt"), sized(digest, hash)));
    }

    /** HMAC of the password under a key. */
    public static HashReading hmac(Digest digest, Encoded key, Encoded hash) {
        return HashFormat.reading(
                "hmac " + digest,
                () -> new Hmac(digest, key.decode("the key"), sized(digest, hash)));
    }

    /** PBKDF2; the hash is as long as the derived key. */
    public static HashReading pbkdf2(Digest digest, int iterations, Encoded salt, Encoded hash) {
        return HashFormat.reading(
                "pbkdf2",
                () ->
                        new Pbkdf2(
                                digest,
                                iterations,
                                salt.decode("the salt"),
                                hash.decode("the hash")));
    }

    /**
     * scrypt; the hash is as long as the derived key.
     *
     * @param cost N itself, a power of two
     */
    public static HashReading scrypt(
            int cost, int blockSize, int parallelization, Encoded salt, Encoded hash) {
        return HashFormat.reading(
                "scrypt",
                () ->
                        new Scrypt(
                                ScryptText.logOf(cost),
                                blockSize,
                                parallelization,
                                salt.decode("the salt"),
                                hash.decode("the hash")));
    }

    /** The length is checked here because a shorter digest is damage, not another format. */
    private static SecretBytes sized(Digest digest, Encoded hash) {
        SecretBytes bytes = hash.decode("the hash");
        if (bytes.length() != digest.length()) {
            throw new MalformedHash("the hash needs " + digest.length() + " bytes");
        }
        return bytes;
    }
}
