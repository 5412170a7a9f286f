package dev.segue.adapters.legacy.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to Cognito that the caller knows the app client's secret, once for each username. */
final class SecretHash {

    private static final String ALGORITHM = "HmacSHA256";

    private SecretHash() {}

    /** Base64 of the keyed digest; empty if the client has no secret. */
    static Optional<String> of(AppClient client, String username) {
        return client.secret().map(secret -> keyed(secret.secret(), username + client.id()));
    }

    private static String keyed(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
