package dev.segue.adapters.workos.directory;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Argon2.Variant;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One hash of each kind that imports send, with its password. All are public: of Auth0's
 * documentation (bcrypt), of RFC 7914 (scrypt), of firebase/scrypt's README, or of a textbook's
 * password (the others).
 */
final class SampleHashes {

    static final String OF_BCRYPT = "hello";
    static final String OF_SCRYPT = "pleaseletmein";
    static final String OF_FIREBASE = "user1password";
    static final String OF_DIGESTS = "password";
    static final String OF_THE_OTHERS = "password\u20AC";

    private static final String FIREBASE_KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210w"
                    + "jLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==";

    private SampleHashes() {}

    static Bcrypt bcrypt(Bcrypt.Version version) {
        return new Bcrypt(
                version,
                10,
                hex("a478b05e4fcdb8409ec556c73129d332"),
                hex("357d1fabe195c7afb99e63ee507281627dd3d776abab73"));
    }

    static Scrypt scrypt() {
        return new Scrypt(
                14,
                8,
                1,
                ascii("SodiumChloride"),
                base64(
                        "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr5"
                                + "5h6F3A1lHkDfzwF7RVdYhw"));
    }

    static Pbkdf2 pbkdf2Sha256() {
        return new Pbkdf2(
                Digest.SHA256,
                600_000,
                ascii("somesalt"),
                base64("Z9uNhYI7MxM5x+tJtlJvnaJQ7DnQoppVbUdZ6n+B4Ok"));
    }

    static Pbkdf2 pbkdf2Sha512() {
        return new Pbkdf2(
                Digest.SHA512,
                210_000,
                ascii("somesalt"),
                base64(
                        "3nVZqCpNLvPIWI6WAmigCm2o1buLHMEG1o6UKotK61KY3UPbO+UaoMpby4Rfpq/3"
                                + "tDSNIQsFyzr97/NRMNxPxA"));
    }

    static Argon2 argon2(Variant variant) {
        String hash =
                switch (variant) {
                    case D -> "cjK+oresr9Z7DczzuS6T8OSchykxzhHwEmkSjZ3Thf4";
                    case I -> "d5Hy/CHu/8npC9XdCclo8SDPK3jnGYz6xiYpPJKU/QQ";
                    case ID -> "4jwH+aK90Rw4pSD4VMuUtbbLTJW9xdxkAsmskUPCaeQ";
                };
        int iterations = variant == Variant.I ? 3 : 2;
        return new Argon2(
                variant, 19, 4096, iterations, 2, ascii("somesaltsomesalt"), base64(hash));
    }

    static SaltedDigest ssha() {
        return new SaltedDigest(
                Digest.SHA1,
                SaltPosition.SUFFIX,
                ascii("salt"),
                base64("yI6cZwQadOA1e+/f+T+H3eCQQhQ"));
    }

    static SaltedDigest ssha256(SaltPosition position) {
        String hash =
                switch (position) {
                    case SUFFIX -> "eje4XIkY6sGakInA+loqtNzj+QUo3N7sEIsj3fNge5k";
                    case PREFIX -> "E2Ab2k6njlWge5iGbSvmvgdE44ZvE8AMgRyrYIoo8yI";
                };
        return new SaltedDigest(Digest.SHA256, position, ascii("salt"), base64(hash));
    }

    static FirebaseScrypt firebase() {
        return new FirebaseScrypt(
                base64(
                        "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZ"
                                + "qAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ=="),
                base64("42xEC+ixf3L2lw=="),
                new FirebaseScryptParameters(base64(FIREBASE_KEY), base64("Bw=="), 8, 14));
    }

    private static SecretBytes ascii(String text) {
        return SecretBytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static SecretBytes hex(String text) {
        return SecretBytes.of(HexFormat.of().parseHex(text));
    }

    private static SecretBytes base64(String text) {
        return SecretBytes.of(Base64.getDecoder().decode(text));
    }
}
