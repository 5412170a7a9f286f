package dev.segue.adapters.legacy.firebase;

import com.google.auth.Retryable;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.segue.application.port.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** With whose rights accounts are administered. */
final class GoogleAccess {

    private static final String EMULATOR_VARIABLE = "FIREBASE_AUTH_EMULATOR_HOST";
    private static final String[] SCOPES = {
        "https://www.googleapis.com/auth/identitytoolkit",
        "https://www.googleapis.com/auth/cloud-platform"
    };

    private GoogleAccess() {}

    /**
     * The rights that the settings give.
     *
     * @throws IllegalArgumentException if the service account cannot be read
     * @throws IllegalStateException if the environment would turn off Google's token checks
     */
    static GoogleCredentials of(FirebaseSettings settings, Map<String, String> environment) {
        if (!settings.isGoogle()) {
            return new OwnerCredentials();
        }
        if (environment.containsKey(EMULATOR_VARIABLE)) {
            throw new IllegalStateException(
                    EMULATOR_VARIABLE
                            + " is set, but the Firebase base URL is Google's: unset it, or set the"
                            + " base URL to the emulator's");
        }
        return serviceAccount(settings.serviceAccount().orElseThrow());
    }

    private static GoogleCredentials serviceAccount(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ServiceAccountCredentials.fromStream(in).createScoped(SCOPES);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the service account's JSON key "
                            + file
                            + " cannot be read; download a new one",
                    e);
        }
    }

    /** What it means that no access token was given. */
    static Outage refused(IOException e) {
        boolean passing = e instanceof Retryable retryable && retryable.isRetryable();
        return Outage.of(
                passing
                        ? "Google did not answer with an access token"
                        : "Google gave no access token for the service account: check that its key"
                                + " is not deleted and this machine's clock is right");
    }
}
