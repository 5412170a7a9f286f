package dev.segue.domain.credential;

/**
 * A password hash with everything that is needed to check a password against it. Secret. Parameters
 * that would cost more than a login may (some seconds or a quarter of a gibibyte) cannot be built.
 */
public sealed interface PasswordHash {

    /** In bytes; longer salts and hashes come from no real store. */
    int LONGEST = 1024;

    /** In bytes; what is left of a damaged hash below this would match too many passwords. */
    int SHORTEST = 16;

    HashAlgorithm algorithm();

    SecretBytes salt();

    SecretBytes hash();

    /** The bytes that tell this hash from any other; what a fingerprint is made of. */
    default SecretBytes identity() {
        return salt().then(hash());
    }

    /**
     * Firebase's modified scrypt.
     *
     * @param hash 1 to 512 bytes
     * @param salt at most 512 bytes
     * @see <a href="https://github.com/firebase/scrypt">firebase/scrypt</a>
     */
    record FirebaseScrypt(SecretBytes hash, SecretBytes salt, FirebaseScryptParameters parameters)
            implements PasswordHash {
        public FirebaseScrypt {
            if (hash.length() == 0 || hash.length() > 512 || salt.length() > 512) {
                throw new IllegalArgumentException(
                        "firebase-scrypt needs a hash of 1 to 512 bytes and a salt of at most 512");
            }
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.FIREBASE_SCRYPT;
        }
    }

    /**
     * OpenBSD's bcrypt; looks at the first 72 bytes of a password.
     *
     * @param cost log2 of the rounds, 4 to 16
     * @param salt the 16 bytes
     * @param hash the 23 bytes
     */
    record Bcrypt(Version version, int cost, SecretBytes salt, SecretBytes hash)
            implements PasswordHash {

        /** The prefixes that mean the same computation; {@code $2$} and {@code $2x$} do not. */
        public enum Version {
            A,
            B,
            Y
        }

        public Bcrypt {
            within("bcrypt cost", cost, 4, 16);
            exactly("a bcrypt salt", salt, 16);
            exactly("a bcrypt hash", hash, 23);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.BCRYPT;
        }
    }

    /**
     * Django's BCryptSHA256: bcrypt of the hexadecimal SHA-256 of the password, without the limit
     * of 72 bytes.
     */
    record DjangoBcryptSha256(Bcrypt bcrypt) implements PasswordHash {
        @Override
        public SecretBytes salt() {
            return bcrypt.salt();
        }

        @Override
        public SecretBytes hash() {
            return bcrypt.hash();
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.DJANGO_BCRYPT_SHA256;
        }
    }

    /**
     * scrypt, RFC 7914. N * r may take up to 256 MiB, and N * r * p may be up to 2^21, which is
     * sixteen times the usual N of 2^14 with r of 8.
     *
     * @param logN log2 of N, 1 to 20 and less than 16 * r
     * @param r 1 to 32
     * @param p 1 to 16
     */
    record Scrypt(int logN, int r, int p, SecretBytes salt, SecretBytes hash)
            implements PasswordHash {
        public Scrypt {
            within("scrypt r", r, 1, 32);
            within("scrypt log2(N)", logN, 1, Math.min(20, 16 * r - 1));
            within("scrypt p", p, 1, 16);
            within("scrypt memory in KiB", ((128L * r) << logN) >> 10, 0, 256 * 1024);
            within("scrypt N * r * p", ((long) r * p) << logN, 2, 1L << 21);
            sane("scrypt", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.SCRYPT;
        }
    }

    /**
     * PBKDF2 with HMAC, RFC 8018.
     *
     * @param iterations 1 to 2,000,000
     */
    record Pbkdf2(Digest digest, int iterations, SecretBytes salt, SecretBytes hash)
            implements PasswordHash {
        public Pbkdf2 {
            within("pbkdf2 iterations", iterations, 1, 2_000_000);
            sane("pbkdf2", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.PBKDF2;
        }
    }

    /**
     * Argon2, RFC 9106.
     *
     * @param version 16 or 19
     * @param memory in KiB, 8 for each lane to 262,144
     * @param iterations 1 to 20; all passes together at most 1,310,720 KiB
     * @param parallelism 1 to 16
     */
    record Argon2(
            Variant variant,
            int version,
            int memory,
            int iterations,
            int parallelism,
            SecretBytes salt,
            SecretBytes hash)
            implements PasswordHash {

        /** Data-dependent, independent, or first the one and then the other. */
        public enum Variant {
            D,
            I,
            ID
        }

        public Argon2 {
            if (version != 16 && version != 19) {
                throw new IllegalArgumentException("argon2 version needs to be 16 or 19");
            }
            within("argon2 parallelism", parallelism, 1, 16);
            within("argon2 memory in KiB", memory, 8L * parallelism, 262_144);
            within("argon2 iterations", iterations, 1, 20);
            within("argon2 memory times iterations", (long) memory * iterations, 8, 1_310_720);
            sane("argon2", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.ARGON2;
        }
    }

    /**
     * A digest of the password and a salt in one go: {@code {SSHA}}, {@code {SSHA256}}, plain MD5
     * and the like.
     *
     * @param salt may be empty
     */
    record SaltedDigest(Digest digest, SaltPosition position, SecretBytes salt, SecretBytes hash)
            implements PasswordHash {

        /** Where the salt stands, seen from the password. */
        public enum SaltPosition {
            PREFIX,
            SUFFIX
        }

        public SaltedDigest {
            exactly("a " + digest + " hash", hash, digest.length());
            sane("a salted digest", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.SALTED_DIGEST;
        }
    }

    /**
     * HMAC of the password under a key that is stored beside it.
     *
     * @param salt the key
     */
    record Hmac(Digest digest, SecretBytes salt, SecretBytes hash) implements PasswordHash {
        public Hmac {
            exactly("an HMAC with " + digest, hash, digest.length());
            sane("hmac", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.HMAC;
        }
    }

    /**
     * phpass's portable hash, as WordPress and phpBB store it.
     *
     * @param logRounds log2 of the rounds, 7 to 20
     * @param salt the 8 characters, as bytes
     * @param ofMd5 whether the password was replaced by its hexadecimal MD5 first
     */
    record Phpass(int logRounds, SecretBytes salt, SecretBytes hash, boolean ofMd5)
            implements PasswordHash {
        public Phpass {
            within("phpass rounds", logRounds, 7, 20);
            exactly("a phpass salt", salt, 8);
            exactly("a phpass hash", hash, 16);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.PHPASS;
        }
    }

    /**
     * Symfony's message digest encoder with SHA-512: the digest of "password{salt}", digested again
     * with it that often.
     *
     * @param iterations 1 to 100,000; Symfony's default is 5,000
     */
    record SymfonySha512(int iterations, SecretBytes salt, SecretBytes hash)
            implements PasswordHash {
        public SymfonySha512 {
            within("symfony iterations", iterations, 1, 100_000);
            exactly("a symfony hash", hash, 64);
            sane("symfony", salt, hash);
        }

        @Override
        public HashAlgorithm algorithm() {
            return HashAlgorithm.SYMFONY_SHA512;
        }
    }

    private static void within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", needs " + least + " to " + most);
        }
    }

    private static void exactly(String what, SecretBytes bytes, int length) {
        if (bytes.length() != length) {
            throw new IllegalArgumentException(
                    what + " has " + bytes.length() + " bytes, needs " + length);
        }
    }

    private static void sane(String what, SecretBytes salt, SecretBytes hash) {
        within("the salt of " + what + " in bytes", salt.length(), 0, LONGEST);
        within("the hash of " + what + " in bytes", hash.length(), SHORTEST, LONGEST);
    }
}
