package dev.segue.adapters.legacy.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Base64;

/** Published hashes whose passwords are known, and cheap ones made alike. */
public final class FirebaseSamples {

    public static final String KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==";
    public static final String SALT = "42xEC+ixf3L2lw==";
    public static final String HASH =
            "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==";
    public static final FirebaseScryptParameters PROJECT = parameters(KEY, "Bw==", 8, 14);

    /** Cheap enough to be tried often: 0.5 ms a hash. */
    public static final FirebaseScryptParameters CHEAP = parameters(KEY, "Bw==", 2, 6);

    private FirebaseSamples() {}

    public static FirebaseScryptParameters parameters(
            String key, String separator, int rounds, int memCost) {
        return new FirebaseScryptParameters(bytes(key), bytes(separator), rounds, memCost);
    }

    public static FirebaseScrypt hash(
            String hash, String salt, FirebaseScryptParameters parameters) {
        return new FirebaseScrypt(bytes(hash), bytes(salt), parameters);
    }

    /** What a project with these parameters stores. */
    public static FirebaseScrypt hashOf(
            String password, String salt, FirebaseScryptParameters parameters) {
        SecretBytes hash =
                ScryptKeystream.of(password.getBytes(UTF_8), bytes(salt), parameters)
                        .applyTo(parameters.signerKey());
        return new FirebaseScrypt(hash, bytes(salt), parameters);
    }

    public static SecretBytes bytes(String base64) {
        return SecretBytes.of(Base64.getDecoder().decode(base64));
    }
}
