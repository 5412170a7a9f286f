package dev.segue.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.PasswordHash.SymfonySha512;
import dev.segue.domain.credential.SecretBytes;

/** One hash of each kind; nobody's password. */
public final class HashSamples {

    private static final SecretBytes SALT = SecretBytes.of("somesalt".getBytes(UTF_8));

    private HashSamples() {}

    public static PasswordHash of(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case FIREBASE_SCRYPT ->
                    new FirebaseScrypt(
                            bytes(64), SALT, new FirebaseScryptParameters(bytes(64), SALT, 8, 14));
            case BCRYPT -> bcrypt();
            case SCRYPT -> new Scrypt(14, 8, 1, SALT, bytes(64));
            case PBKDF2 -> new Pbkdf2(Digest.SHA256, 260_000, SALT, bytes(32));
            case ARGON2 -> new Argon2(Argon2.Variant.ID, 19, 65_536, 3, 4, SALT, bytes(32));
            case SALTED_DIGEST -> salted("salt");
            case HMAC -> new Hmac(Digest.SHA1, SALT, bytes(20));
            case PHPASS -> new Phpass(13, SALT, bytes(16), true);
            case DJANGO_BCRYPT_SHA256 -> new DjangoBcryptSha256(bcrypt());
            case SYMFONY_SHA512 -> new SymfonySha512(5_000, SALT, bytes(64));
        };
    }

    public static PasswordHash salted(String salt) {
        return new SaltedDigest(
                Digest.MD5, SaltPosition.PREFIX, SecretBytes.of(salt.getBytes(UTF_8)), bytes(16));
    }

    private static Bcrypt bcrypt() {
        return new Bcrypt(Bcrypt.Version.B, 10, bytes(16), bytes(23));
    }

    private static SecretBytes bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (37 * i + length);
        }
        return SecretBytes.of(bytes);
    }
}
