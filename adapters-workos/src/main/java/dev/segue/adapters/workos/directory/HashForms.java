package dev.segue.adapters.workos.directory;

import static com.workos.types.CreateUserPasswordHashType.Argon2;
import static com.workos.types.CreateUserPasswordHashType.Bcrypt;
import static com.workos.types.CreateUserPasswordHashType.Pbkdf2;
import static com.workos.types.CreateUserPasswordHashType.Scrypt;
import static com.workos.types.CreateUserPasswordHashType.Ssha;
import static com.workos.types.CreateUserPasswordHashType.Ssha256;

import com.workos.types.CreateUserPasswordSaltPosition;
import dev.segue.adapters.workos.directory.HashForm.Unfit;
import dev.segue.adapters.workos.directory.HashForm.Written;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms and limits of WorkOS's guide, kind by kind; docs/hashes.md repeats them for operators.
 * Digits are ASCII whatever the language of the machine.
 *
 * @see <a href="https://workos.com/docs/migrate/other-services">WorkOS: Migrate from other
 *     services</a>
 */
final class HashForms {

    private static final int PBKDF2_MOST = 1_000_000;
    private static final int PBKDF2_SHA256_LEAST = 600_000;
    private static final int PBKDF2_SHA512_LEAST = 210_000;
    private static final int ARGON2_VERSION = 19;

    private static final String STANDARD =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String OF_BCRYPT =
            "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private HashForms() {}

    static HashForm bcrypt(PasswordHash.Bcrypt hash, Bcrypt2y spelling) {
        String version =
                switch (hash.version()) {
                    case A -> "2a";
                    case B -> "2b";
                    case Y -> spelling == Bcrypt2y.AS_2B ? "2b" : "2y";
                };
        return new Written(
                Bcrypt,
                String.format(
                        Locale.ROOT,
                        "$%s$%02d$%s%s",
                        version,
                        hash.cost(),
                        bcryptBase64(hash.salt()),
                        bcryptBase64(hash.hash())));
    }

    private static String bcryptBase64(SecretBytes bytes) {
        StringBuilder text = new StringBuilder();
        unpadded(bytes).chars().forEach(c -> text.append(OF_BCRYPT.charAt(STANDARD.indexOf(c))));
        return text.toString();
    }

    static HashForm scrypt(PasswordHash.Scrypt hash) {
        if (hash.salt().length() == 0) {
            return new Unfit("WorkOS takes scrypt with a salt only; this has none");
        }
        return new Written(
                Scrypt,
                String.format(
                        Locale.ROOT,
                        "$scrypt$v=1$n=%d,r=%d,p=%d,kl=%d$%s$%s",
                        1 << hash.logN(),
                        hash.r(),
                        hash.p(),
                        hash.hash().length(),
                        unpadded(hash.salt()),
                        unpadded(hash.hash())));
    }

    static HashForm pbkdf2(PasswordHash.Pbkdf2 hash) {
        return switch (hash.digest()) {
            case SHA256 -> pbkdf2(hash, PBKDF2_SHA256_LEAST);
            case SHA512 -> pbkdf2(hash, PBKDF2_SHA512_LEAST);
            case MD4, MD5, SHA1, SHA384 ->
                    new Unfit(
                            "WorkOS takes pbkdf2 with sha256 or sha512; this is with "
                                    + name(hash.digest()));
        };
    }

    private static HashForm pbkdf2(PasswordHash.Pbkdf2 hash, int least) {
        if (hash.salt().length() == 0) {
            return new Unfit("WorkOS takes pbkdf2 with a salt only; this has none");
        }
        if (hash.iterations() < least || hash.iterations() > PBKDF2_MOST) {
            return new Unfit(
                    "WorkOS takes pbkdf2 with %s of %d to %d iterations; this has %d"
                            .formatted(name(hash.digest()), least, PBKDF2_MOST, hash.iterations()));
        }
        return new Written(
                Pbkdf2,
                String.format(
                        Locale.ROOT,
                        "$pbkdf2$i=%d,d=%s$%s$%s",
                        hash.iterations(),
                        name(hash.digest()),
                        unpadded(hash.salt()),
                        unpadded(hash.hash())));
    }

    static HashForm argon2(PasswordHash.Argon2 hash) {
        if (hash.version() != ARGON2_VERSION) {
            return new Unfit(
                    "WorkOS takes argon2 of version %d; this is of %d"
                            .formatted(ARGON2_VERSION, hash.version()));
        }
        int fewest = hash.variant() == PasswordHash.Argon2.Variant.I ? 3 : 1;
        return outside("memory in KiB", hash.memory(), 4_096, 262_144)
                .or(() -> outside("iterations", hash.iterations(), fewest, 5))
                .or(() -> outside("parallelism", hash.parallelism(), 1, 8))
                .or(() -> outside("bytes of salt", hash.salt().length(), 1, PasswordHash.LONGEST))
                .<HashForm>map(Unfit::new)
                .orElseGet(() -> written(hash));
    }

    private static Optional<String> outside(String what, int value, int least, int most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(
                        "WorkOS takes argon2 with %s of %d to %d; this has %d"
                                .formatted(what, least, most, value));
    }

    private static Written written(PasswordHash.Argon2 hash) {
        return new Written(
                Argon2,
                String.format(
                        Locale.ROOT,
                        "$argon2%s$v=%d$m=%d,t=%d,p=%d$%s$%s",
                        hash.variant().name().toLowerCase(Locale.ROOT),
                        hash.version(),
                        hash.memory(),
                        hash.iterations(),
                        hash.parallelism(),
                        unpadded(hash.salt()),
                        unpadded(hash.hash())));
    }

    static HashForm saltedDigest(PasswordHash.SaltedDigest hash) {
        boolean prefix = hash.position() == SaltPosition.PREFIX;
        boolean sha1 = hash.digest() == Digest.SHA1;
        if (hash.salt().length() == 0 || (!sha1 && hash.digest() != Digest.SHA256)) {
            return new Unfit(
                    "WorkOS takes digests of sha1 and sha256 with a salt only; this is of "
                            + name(hash.digest())
                            + (hash.salt().length() == 0 ? " without a salt" : ""));
        }
        if (sha1 && prefix) {
            return new Unfit(
                    "WorkOS takes sha1 with the salt behind the password only; here it stands"
                            + " before");
        }
        String text = Base64.getEncoder().encodeToString(hash.hash().then(hash.salt()).copy());
        return sha1
                ? new Written(Ssha, "{SSHA}" + text)
                : new Written(Ssha256, "{SSHA256}" + text, Optional.of(position(prefix)));
    }

    private static CreateUserPasswordSaltPosition position(boolean prefix) {
        return prefix
                ? CreateUserPasswordSaltPosition.Prefix
                : CreateUserPasswordSaltPosition.Suffix;
    }

    private static String name(Digest digest) {
        return digest.name().toLowerCase(Locale.ROOT);
    }

    private static String unpadded(SecretBytes bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.copy());
    }
}
