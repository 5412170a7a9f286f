package dev.segue.adapters.legacy.bundle;

import dev.segue.domain.credential.PasswordHash;
import java.util.Optional;

/** Writes hashes as WorkOS takes them; what WorkOS takes, another adapter knows. */
public interface HashText {

    /** The hash as a text; empty if WorkOS takes none of its kind or cost. */
    Optional<EncodedHash> of(PasswordHash hash);

    /**
     * A hash as WorkOS takes it. Prints nothing.
     *
     * @param type such as {@code bcrypt}
     */
    record EncodedHash(String type, String text) {
        @Override
        public String toString() {
            return "EncodedHash[" + type + "]";
        }
    }
}
