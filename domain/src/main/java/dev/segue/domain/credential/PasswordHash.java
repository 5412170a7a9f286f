package dev.segue.domain.credential;

/** A password hash with everything that is needed to check a password against it. Secret. */
public sealed interface PasswordHash {

    HashAlgorithm algorithm();

    /** The bytes that tell this hash from any other; what a fingerprint is made of. */
    SecretBytes identity();

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

        @Override
        public SecretBytes identity() {
            return salt.then(hash);
        }
    }
}
