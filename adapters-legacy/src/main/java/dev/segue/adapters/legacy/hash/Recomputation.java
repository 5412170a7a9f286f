package dev.segue.adapters.legacy.hash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.PasswordHash.SymfonySha512;
import dev.segue.domain.credential.SecretBytes;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.BCrypt;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Hashes a password again, the way a stored hash was made. */
final class Recomputation {

    private static final int SLOT_KIB = 16 * 1024;

    /** Of a longer password bcrypt would take the beginning for the whole. */
    private static final int BCRYPT_PASSWORD_BYTES = 72;

    private Recomputation() {}

    /** How many times 16 MiB a check takes, at least one. */
    static int slots(PasswordHash hash) {
        long kib =
                switch (hash) {
                    case Argon2 argon2 -> argon2.memory();
                    case Scrypt scrypt -> scryptKib(scrypt.logN(), scrypt.r());
                    case FirebaseScrypt firebase ->
                            scryptKib(
                                    firebase.parameters().memCost(),
                                    firebase.parameters().rounds());
                    case Bcrypt b -> 0;
                    case DjangoBcryptSha256 d -> 0;
                    case Pbkdf2 p -> 0;
                    case SaltedDigest d -> 0;
                    case Hmac h -> 0;
                    case Phpass p -> 0;
                    case SymfonySha512 s -> 0;
                };
        return (int) Math.max(1, (kib + SLOT_KIB - 1) / SLOT_KIB);
    }

    private static long scryptKib(int logN, int r) {
        return ((128L * r) << logN) >> 10;
    }

    static boolean gives(PasswordHash hash, byte[] password) {
        return switch (hash) {
            case FirebaseScrypt it ->
                    ScryptKeystream.of(it, password)
                            .applyTo(it.hash())
                            .equals(it.parameters().signerKey());
            case Bcrypt it -> isWholeForBcrypt(password) && same(it, bcrypt(it, password));
            case DjangoBcryptSha256 it ->
                    same(it, bcrypt(it.bcrypt(), hexOf(Digest.SHA256, password)));
            case Scrypt it -> same(it, scrypt(it, password));
            case Pbkdf2 it -> same(it, pbkdf2(it, password));
            case Argon2 it -> same(it, Argon2Engine.hash(it, password));
            case SaltedDigest it -> same(it, saltedDigest(it, password));
            case Hmac it -> same(it, hmac(it, password));
            case Phpass it ->
                    same(it, phpass(it, it.ofMd5() ? hexOf(Digest.MD5, password) : password));
            case SymfonySha512 it -> same(it, symfony(it, password));
        };
    }

    /** bcrypt ends a password at its first NUL and repeats it, so "a" and "a NUL a" are one. */
    private static boolean isWholeForBcrypt(byte[] password) {
        return password.length <= BCRYPT_PASSWORD_BYTES
                && new String(password, ISO_8859_1).indexOf(0) < 0;
    }

    /** In constant time. */
    private static boolean same(PasswordHash stored, byte[] computed) {
        return SecretBytes.of(computed).equals(stored.hash());
    }

    private static byte[] hexOf(Digest digest, byte[] password) {
        return HexFormat.of().formatHex(Digests.of(digest, password)).getBytes(US_ASCII);
    }

    /** The last of the 24 bytes was never stored by any implementation. */
    private static byte[] bcrypt(Bcrypt hash, byte[] password) {
        byte[] computed = BCrypt.generate(password, hash.salt().copy(), hash.cost(), true);
        return Arrays.copyOf(computed, hash.hash().length());
    }

    private static byte[] scrypt(Scrypt hash, byte[] password) {
        return SCrypt.generate(
                password,
                hash.salt().copy(),
                1 << hash.logN(),
                hash.r(),
                hash.p(),
                hash.hash().length());
    }

    private static byte[] pbkdf2(Pbkdf2 hash, byte[] password) {
        var generator = new PKCS5S2ParametersGenerator(Digests.engine(hash.digest()));
        generator.init(password, hash.salt().copy(), hash.iterations());
        var key = (KeyParameter) generator.generateDerivedMacParameters(8 * hash.hash().length());
        return key.getKey();
    }

    private static byte[] saltedDigest(SaltedDigest hash, byte[] password) {
        byte[] salt = hash.salt().copy();
        return switch (hash.position()) {
            case PREFIX -> Digests.of(hash.digest(), salt, password);
            case SUFFIX -> Digests.of(hash.digest(), password, salt);
        };
    }

    private static byte[] hmac(Hmac hash, byte[] password) {
        HMac mac = new HMac(Digests.engine(hash.digest()));
        mac.init(new KeyParameter(hash.salt().copy()));
        mac.update(password, 0, password.length);
        byte[] out = new byte[hash.hash().length()];
        mac.doFinal(out, 0);
        return out;
    }

    private static byte[] phpass(Phpass hash, byte[] password) {
        byte[] out = Digests.of(Digest.MD5, hash.salt().copy(), password);
        for (int i = 0; i < 1 << hash.logRounds(); i++) {
            out = Digests.of(Digest.MD5, out, password);
        }
        return out;
    }

    /** Symfony leaves the braces out where there is no salt. */
    private static byte[] symfony(SymfonySha512 hash, byte[] password) {
        byte[] salted =
                hash.salt().length() == 0
                        ? password
                        : SecretBytes.of(password)
                                .then(SecretBytes.of("{".getBytes(UTF_8)))
                                .then(hash.salt())
                                .then(SecretBytes.of("}".getBytes(UTF_8)))
                                .copy();
        byte[] out = Digests.of(Digest.SHA512, salted);
        for (int i = 1; i < hash.iterations(); i++) {
            out = Digests.of(Digest.SHA512, out, salted);
        }
        return out;
    }
}
