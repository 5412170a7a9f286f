package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.hash.Encoded;
import dev.segue.adapters.legacy.hash.Encoding;
import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.hash.HashReading.Unsupported;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import java.util.Optional;

/**
 * The object {@code custom_password_hash}, in which tenants bring hashes of other systems along.
 *
 * @see <a
 *     href="https://auth0.com/docs/manage-users/user-migration/bulk-user-import-schema">schema</a>
 */
final class CustomPasswordHash {

    private static final int LONGEST = HashFormats.LONGEST;

    private final Fields custom;
    private final Fields hash;
    private final Optional<Fields> salt;

    private CustomPasswordHash(Fields custom) throws UnusableField {
        this.custom = custom;
        this.hash =
                custom.object("hash")
                        .orElseThrow(() -> custom.fault("hash", "is missing; export again"));
        this.salt = custom.object("salt");
    }

    static HashReading read(Fields custom) throws UnusableField {
        String algorithm = custom.required("algorithm", 40);
        CustomPasswordHash read = new CustomPasswordHash(custom);
        if (read.hasOtherPasswordEncoding()) {
            return new Unsupported(algorithm, "the password was hashed in another form than UTF-8");
        }
        return switch (algorithm) {
            case "argon2", "ldap", "pbkdf2" -> HashFormats.read(read.value());
            case "bcrypt" -> read.bcrypt();
            case "scrypt" -> read.scrypt();
            case "hmac" -> read.hmac();
            case "md4" -> read.digest(Digest.MD4);
            case "md5" -> read.digest(Digest.MD5);
            case "sha1" -> read.digest(Digest.SHA1);
            case "sha256" -> read.digest(Digest.SHA256);
            case "sha512" -> read.digest(Digest.SHA512);
            default -> new Unsupported("custom", "Segue does not know the algorithm that it names");
        };
    }

    private boolean hasOtherPasswordEncoding() throws UnusableField {
        Optional<Fields> password = custom.object("password");
        return password.isPresent()
                && !password.get().text("encoding", 40).orElse("utf8").equals("utf8");
    }

    private HashReading bcrypt() throws UnusableField {
        return salt.isPresent()
                ? new Unsupported(
                        "bcrypt with a salt of its own",
                        "the salt is joined to the password before bcrypt, which nobody else does")
                : HashFormats.read(value());
    }

    private HashReading scrypt() throws UnusableField {
        return HashFormats.scrypt(
                number("cost", 16_384),
                number("blockSize", 8),
                number("parallelization", 1),
                salted(),
                encoded(hash));
    }

    private HashReading hmac() throws UnusableField {
        Optional<Digest> digest = named(hash.required("digest", 40));
        Optional<Fields> key = hash.object("key");
        if (key.isEmpty()) {
            throw hash.fault("key", "is missing; export again");
        }
        if (digest.isEmpty()) {
            return new Unsupported("hmac", "its hash function is none that Segue computes");
        }
        return HashFormats.hmac(digest.get(), encoded(key.get()), encoded(hash));
    }

    private HashReading digest(Digest digest) throws UnusableField {
        return HashFormats.digest(digest, position(), salted(), encoded(hash));
    }

    /** Auth0 puts a salt before the password unless told otherwise; WorkOS puts it behind. */
    private SaltPosition position() throws UnusableField {
        String position =
                salt.isPresent() ? salt.get().text("position", 40).orElse("prefix") : "prefix";
        return switch (position) {
            case "prefix" -> SaltPosition.PREFIX;
            case "suffix" -> SaltPosition.SUFFIX;
            default ->
                    throw salt.orElseThrow()
                            .fault("position", "is neither prefix nor suffix; correct it");
        };
    }

    private Encoded salted() throws UnusableField {
        return salt.isPresent() ? encoded(salt.get()) : Encoded.nothing();
    }

    private String value() throws UnusableField {
        return hash.required("value", LONGEST);
    }

    private static Encoded encoded(Fields bytes) throws UnusableField {
        Encoding encoding =
                switch (bytes.text("encoding", 40).orElse("utf8")) {
                    case "base64" -> Encoding.BASE64;
                    case "hex" -> Encoding.HEX;
                    case "utf8" -> Encoding.UTF8;
                    default ->
                            throw bytes.fault(
                                    "encoding", "is none of base64, hex and utf8; correct it");
                };
        return new Encoded(encoding, bytes.required("value", LONGEST));
    }

    private static Optional<Digest> named(String name) {
        return switch (name) {
            case "md4" -> Optional.of(Digest.MD4);
            case "md5" -> Optional.of(Digest.MD5);
            case "sha1" -> Optional.of(Digest.SHA1);
            case "sha256" -> Optional.of(Digest.SHA256);
            case "sha384" -> Optional.of(Digest.SHA384);
            case "sha512" -> Optional.of(Digest.SHA512);
            default -> Optional.empty();
        };
    }

    private int number(String name, int usual) throws UnusableField {
        Optional<String> text = custom.text(name, 20);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("[0-9]{1,10}")) {
            throw custom.fault(name, "is no whole number; export again");
        }
        return (int) Math.min(Long.parseLong(text.get()), Integer.MAX_VALUE);
    }
}
