package dev.segue.adapters.workos.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Argon2.Variant;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Hashes whose passwords are known, with the text that WorkOS's guide asks for. Published
 * (crypt_blowfish, Auth0's documentation, RFC 7914), or computed by Python's hashlib and the
 * reference implementation of Argon2.
 */
final class KnownHashes {

    /**
     * A hash, its password and how it is sent.
     *
     * @param type the {@code password_hash_type}
     */
    record KnownHash(String type, PasswordHash hash, String password, String text) {

        Password secret() {
            return new Password(password);
        }

        @Override
        public String toString() {
            return type + " " + text;
        }
    }

    static final SecretBytes SALT = SecretBytes.of("somesalt".getBytes(UTF_8));

    private static final String EURO = "password\u20AC";
    private static final SecretBytes LONG_SALT = SALT.then(SALT);

    private static final String RFC_7914_SODIUM =
            "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw";
    private static final String RFC_7914_NACL =
            "/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA";
    private static final String PBKDF2_SHA512 =
            "3nVZqCpNLvPIWI6WAmigCm2o1buLHMEG1o6UKotK61KY3UPbO+UaoMpby4Rfpq/3tDSNIQsFyzr97/NRMNxPxA";

    private KnownHashes() {}

    static List<KnownHash> all() {
        return List.of(
                new KnownHash("bcrypt", bcrypt(Bcrypt.Version.A), "U*U", bcryptText("2a")),
                new KnownHash("bcrypt", bcrypt(Bcrypt.Version.B), "U*U", bcryptText("2b")),
                new KnownHash("bcrypt", bcrypt(Bcrypt.Version.Y), "U*U", bcryptText("2b")),
                new KnownHash(
                        "bcrypt",
                        new Bcrypt(
                                Bcrypt.Version.B,
                                10,
                                hex("a478b05e4fcdb8409ec556c73129d332"),
                                hex("357d1fabe195c7afb99e63ee507281627dd3d776abab73")),
                        "hello",
                        "$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K"),
                scrypt(14, 1, "SodiumChloride", "pleaseletmein", RFC_7914_SODIUM),
                scrypt(10, 16, "NaCl", "password", RFC_7914_NACL),
                pbkdf2(Digest.SHA256, 600_000, "Z9uNhYI7MxM5x+tJtlJvnaJQ7DnQoppVbUdZ6n+B4Ok"),
                pbkdf2(Digest.SHA512, 210_000, PBKDF2_SHA512),
                argon2(Variant.ID, 2, "4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxkAsmskUPCaeQ"),
                argon2(Variant.I, 3, "d5Hy/CHu/8npC9XdCclo8SDPK3jnGYz6xiYpPJKU/QQ"),
                argon2(Variant.D, 2, "cjK+oresr9Z7DczzuS6T8OSchykxzhHwEmkSjZ3Thf4"),
                new KnownHash(
                        "ssha",
                        digest(Digest.SHA1, SaltPosition.SUFFIX, "yI6cZwQadOA1e+/f+T+H3eCQQhQ"),
                        "password",
                        "{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0"),
                ssha256(SaltPosition.SUFFIX, "eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5k"),
                ssha256(SaltPosition.PREFIX, "E2Ab2k6njlWge5iGbSvmvgdE44ZvE8AMgRyrYIoo8yI"));
    }

    static Bcrypt bcrypt(Bcrypt.Version version) {
        return new Bcrypt(
                version,
                5,
                hex("10410410410410410410410410410410"),
                hex("1bb69143f9a8d304c8d23d99ab049a77a68e2ccc744206"));
    }

    private static String bcryptText(String version) {
        return "$" + version + "$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
    }

    private static KnownHash scrypt(int logN, int p, String salt, String password, String hash) {
        SecretBytes bytes = SecretBytes.of(salt.getBytes(UTF_8));
        return new KnownHash(
                "scrypt",
                new Scrypt(logN, 8, p, bytes, base64(hash)),
                password,
                "$scrypt$v=1$n="
                        + (1 << logN)
                        + ",r=8,p="
                        + p
                        + ",kl=64$"
                        + text(bytes)
                        + "$"
                        + hash);
    }

    private static KnownHash pbkdf2(Digest digest, int iterations, String hash) {
        return new KnownHash(
                "pbkdf2",
                new Pbkdf2(digest, iterations, SALT, base64(hash)),
                EURO,
                "$pbkdf2$i="
                        + iterations
                        + ",d=sha"
                        + 8 * digest.length()
                        + "$c29tZXNhbHQ$"
                        + hash);
    }

    private static KnownHash argon2(Variant variant, int iterations, String hash) {
        return new KnownHash(
                "argon2",
                new Argon2(variant, 19, 4096, iterations, 2, LONG_SALT, base64(hash)),
                EURO,
                "$argon2"
                        + variant.name().toLowerCase(Locale.ROOT)
                        + "$v=19$m=4096,t="
                        + iterations
                        + ",p=2$c29tZXNhbHRzb21lc2FsdA$"
                        + hash);
    }

    private static KnownHash ssha256(SaltPosition position, String hash) {
        return new KnownHash(
                "ssha256",
                digest(Digest.SHA256, position, hash),
                "password",
                "{SSHA256}" + text(base64(hash).then(SecretBytes.of("salt".getBytes(UTF_8)))));
    }

    private static SaltedDigest digest(Digest digest, SaltPosition position, String hash) {
        return new SaltedDigest(
                digest, position, SecretBytes.of("salt".getBytes(UTF_8)), base64(hash));
    }

    private static String text(SecretBytes bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.copy());
    }

    static SecretBytes hex(String text) {
        return SecretBytes.of(HexFormat.of().parseHex(text));
    }

    private static SecretBytes base64(String text) {
        return SecretBytes.of(Base64.getDecoder().decode(text));
    }
}
