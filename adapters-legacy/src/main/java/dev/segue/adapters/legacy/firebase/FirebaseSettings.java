package dev.segue.adapters.legacy.firebase;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a Firebase project.
 *
 * @param projectId as in the console's project settings
 * @param webApiKey of the same project; password checks and resets are called with it
 * @param serviceAccount the JSON key of an account with the role Firebase Authentication Admin;
 *     needed at Google, not used elsewhere
 * @param baseUrl what {@code /v1/accounts:...} is appended to: Google's, a sandbox's, or {@code
 *     http://host:port/identitytoolkit.googleapis.com} for the emulator
 * @param timeout of one call, more than zero and at most 60 seconds; listing a page may take six
 *     times as long
 */
public record FirebaseSettings(
        String projectId,
        String webApiKey,
        Optional<Path> serviceAccount,
        URI baseUrl,
        Duration timeout) {

    /** Where Firebase itself answers. */
    public static final URI GOOGLE = URI.create("https://identitytoolkit.googleapis.com");

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);

    public FirebaseSettings {
        if (!projectId.matches("[a-z0-9-]{4,64}")) {
            throw new IllegalArgumentException(
                    "the Firebase project id needs 4 to 64 of a-z, 0-9 and -, as in my-app-42be4");
        }
        if (webApiKey.isBlank()) {
            throw new IllegalArgumentException("the Firebase web API key is missing");
        }
        if (!"https".equals(baseUrl.getScheme()) && !"http".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "the Firebase base URL needs to start with https:// or http://");
        }
        if (isGoogle(baseUrl) && serviceAccount.isEmpty()) {
            throw new IllegalArgumentException(
                    "a service account's JSON key is missing; make one in the Firebase console"
                            + " under \"Service accounts\"");
        }
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("the Firebase timeout needs to be up to 60 seconds");
        }
    }

    boolean isGoogle() {
        return isGoogle(baseUrl);
    }

    private static boolean isGoogle(URI baseUrl) {
        return GOOGLE.getHost().equals(baseUrl.getHost());
    }

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "FirebaseSettings[" + projectId + " at " + baseUrl + "]";
    }
}
