package dev.segue.sandbox.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.generators.SCrypt;

/** The hashers that Clerk takes, each with the digest that its export shows. At a low cost. */
public enum Hasher {
    BCRYPT,
    BCRYPT_SHA256_DJANGO,
    ARGON2I,
    ARGON2ID,
    LDAP_SSHA,
    MD5,
    SHA256,
    PHPASS,
    MD5_PHPASS,
    PBKDF2_SHA1,
    PBKDF2_SHA256,
    PBKDF2_SHA256_DJANGO,
    PBKDF2_SHA512,
    PBKDF2_SHA512_HEX,
    SCRYPT_FIREBASE,
    SCRYPT_WERKZEUG,
    SHA512_SYMFONY;

    private static final int BCRYPT_COST = 4;
    private static final String SALT = "gQw3rTy7Zx1vN0sU";
    private static final String PHPASS_SALT = "IRsNsNiX";

    /** As Clerk spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Hasher labelled(String label) {
        return Arrays.stream(values())
                .filter(hasher -> hasher.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such hasher: " + label));
    }

    /** The password's digest in the form that this hasher has at Clerk. */
    String digest(String password, SplittableRandom random) {
        byte[] secret = password.getBytes(UTF_8);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return switch (this) {
            case BCRYPT -> bcrypt(password, salt);
            case BCRYPT_SHA256_DJANGO ->
                    "bcrypt_sha256$" + bcrypt(Digests.hex(Digests.of("SHA-256", secret)), salt);
            case ARGON2I -> Derived.argon2i(secret, salt);
            case ARGON2ID -> Derived.argon2id(secret, salt);
            case LDAP_SSHA -> Digests.ssha(secret, Arrays.copyOf(salt, 8));
            case MD5 -> Digests.hex(Digests.of("MD5", secret));
            case SHA256 -> Digests.hex(Digests.of("SHA-256", secret));
            case PHPASS -> Digests.phpass(secret, PHPASS_SALT);
            case MD5_PHPASS ->
                    Digests.phpass(
                            Digests.hex(Digests.of("MD5", secret)).getBytes(UTF_8), PHPASS_SALT);
            case PBKDF2_SHA1,
                    PBKDF2_SHA256,
                    PBKDF2_SHA256_DJANGO,
                    PBKDF2_SHA512,
                    PBKDF2_SHA512_HEX ->
                    pbkdf2(password, salt);
            case SCRYPT_FIREBASE -> firebase(password, salt);
            case SCRYPT_WERKZEUG ->
                    "scrypt:1024:8:1$"
                            + SALT
                            + "$"
                            + Digests.hex(
                                    SCrypt.generate(secret, SALT.getBytes(UTF_8), 1024, 8, 1, 64));
            case SHA512_SYMFONY -> Digests.symfony(secret, SALT, 50);
        };
    }

    /** Some cost what WorkOS asks for, others less. */
    private String pbkdf2(String password, byte[] salt) {
        byte[] text = SALT.getBytes(UTF_8);
        return switch (this) {
            case PBKDF2_SHA1 -> {
                byte[] key = Derived.pbkdf2("SHA1", password, text, 5000, 32);
                yield "pbkdf2_sha1$5000$" + SALT + "$" + Digests.hex(key);
            }
            case PBKDF2_SHA256 -> {
                byte[] key = Derived.pbkdf2("SHA256", password, salt, 600_000, 32);
                yield "pbkdf2_sha256$600000$%s$%s"
                        .formatted(Digests.base64(salt), Digests.base64(key));
            }
            case PBKDF2_SHA256_DJANGO -> {
                byte[] key = Derived.pbkdf2("SHA256", password, text, 20_000, 32);
                yield "pbkdf2_sha256$20000$" + SALT + "$" + Digests.base64(key);
            }
            case PBKDF2_SHA512 -> {
                byte[] key = Derived.pbkdf2("SHA512", password, text, 210_000, 64);
                yield "pbkdf2_sha512$210000$" + SALT + "$" + Digests.hex(key);
            }
            case PBKDF2_SHA512_HEX -> {
                byte[] key = Derived.pbkdf2("SHA512", password, salt, 1000, 64);
                yield "pbkdf2_sha512$1000$" + Digests.hex(salt) + "$" + Digests.hex(key);
            }
            default -> throw new IllegalStateException(this + " is no PBKDF2");
        };
    }

    private static String bcrypt(String password, byte[] salt) {
        return OpenBSDBCrypt.generate("2a", password.toCharArray(), salt, BCRYPT_COST);
    }

    private static String firebase(String password, byte[] salt) {
        byte[] signerKey = Digests.of("SHA-512", "a signer key".getBytes(UTF_8));
        byte[] separator = "Sep".getBytes(UTF_8);
        FirebaseScrypt scrypt = new FirebaseScrypt(Bytes.of(signerKey), Bytes.of(separator), 2, 6);
        return String.join(
                "$",
                Digests.base64(scrypt.hash(password, Bytes.of(salt)).array()),
                Digests.base64(salt),
                Digests.base64(signerKey),
                Digests.base64(separator),
                "2",
                "6");
    }
}
