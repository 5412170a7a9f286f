package dev.segue.adapters.workos.directory;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.Base64;
import java.util.Optional;

/** Ann of Acme, and Firebase hashes whose passwords are public. */
final class Examples {

    static final WorkOsUserId ANN = new WorkOsUserId("user_01");
    static final Password PASSWORD = new Password("correct horse");
    static final ClientContext BROWSER =
            new ClientContext(Optional.of("192.0.2.7"), Optional.of("Firefox"));

    private static final String KEY =
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210w"
                    + "jLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==";
    private static final String SALT = "42xEC+ixf3L2lw==";

    private Examples() {}

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static NewAccount ann(Credential credential) {
        return account("ann@acme.test", "auth0|1", credential);
    }

    static NewAccount account(String email, String externalId, Credential credential) {
        return new NewAccount(
                new ExternalId(externalId),
                email(email),
                true,
                new PersonName(Optional.of("Ann"), Optional.of("Lee")),
                credential,
                BROWSER);
    }

    static Credential proven() {
        return new Credential.Proven(PASSWORD);
    }

    static Credential imported() {
        return new Credential.Imported(firebase(Vector.C).hash());
    }

    /** A Firebase hash and its password. */
    record Known(FirebaseScrypt hash, Password password) {}

    /**
     * Published hashes; A is of firebase/scrypt's README, the others of zitadel/passwap's tests.
     */
    enum Vector {
        A,
        B,
        C,
        D
    }

    static Known firebase(Vector vector) {
        return switch (vector) {
            case A ->
                    known(
                            "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZ"
                                    + "qAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==",
                            SALT,
                            parameters(KEY, "Bw==", 8, 14),
                            "user1password");
            case B ->
                    known(
                            "NohHtJ2FmkEqzefZ0IHnOlqTzFN8n6vXXd0EW2OIGuUh4rcwvV"
                                    + "h7XVRDVs5yOrueoudRPIoimS6jIwf4pMW3rg==",
                            SALT,
                            parameters(KEY, "", 8, 14),
                            "user1password");
            case C ->
                    known(
                            "EQ0tlNdKv5ZBDYN7ofOYlhhTEe5Tu9bueDmtDUhLPM+9dcS1u1"
                                    + "ALgMcT6N1+U9GsDlVdd3FE2dmz37fU5Y8A9Q==",
                            SALT,
                            parameters(KEY, "Bw==", 4, 10),
                            "user1password");
            case D ->
                    known(
                            "xbSou7FOl6mChCyzpCPIQ7tku7nsQMTFtyOZSXXd7tjBa4Ntim"
                                    + "Ox7v42Gv2SfzPQu1oxM2/k4SsbOu73wlKe1A==",
                            "sPtDhWcd1MfdAw==",
                            parameters(
                                    "YE0dO4bwD4JnJafh6lZZfkp1MtKzuKAXQcDCJNJNyeCHairWHK"
                                            + "ENOkbh3dzwaCdizzOspwr/FITUVlnOAwPKyw==",
                                    "Bw==",
                                    8,
                                    14),
                            "8x4WjoDbSxJZdR");
        };
    }

    private static Known known(
            String hash, String salt, FirebaseScryptParameters parameters, String password) {
        return new Known(
                new FirebaseScrypt(bytes(hash), bytes(salt), parameters), new Password(password));
    }

    private static FirebaseScryptParameters parameters(
            String key, String separator, int rounds, int memCost) {
        return new FirebaseScryptParameters(bytes(key), bytes(separator), rounds, memCost);
    }

    private static SecretBytes bytes(String base64) {
        return SecretBytes.of(Base64.getDecoder().decode(base64));
    }
}
