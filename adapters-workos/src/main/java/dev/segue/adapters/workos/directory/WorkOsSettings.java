package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.WorkOsApi;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Which environment of WorkOS to talk to, and how.
 *
 * @param apiKey of the environment, {@code sk_...}; secret
 * @param clientId of the environment, {@code client_...}
 * @param baseUrl {@code https://api.workos.com}, or a stand-in: https, or http on this machine,
 *     because passwords pass through
 * @param timeout of a whole call; 100 ms to 60 s
 * @param hashes how imported hashes are written
 */
public record WorkOsSettings(
        String apiKey, String clientId, URI baseUrl, Duration timeout, WorkOsHashes hashes) {

    public static final URI WORKOS = URI.create("https://api.workos.com");
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public WorkOsSettings {
        if (!apiKey.matches("[\\x21-\\x7E]+") || !clientId.matches("[\\x21-\\x7E]+")) {
            throw new IllegalArgumentException(
                    "the WorkOS API key and client id need printable characters only, and some");
        }
        if (!isSafe(baseUrl)) {
            throw new IllegalArgumentException(
                    "the WorkOS base URL needs https (or http on this machine), a host and"
                            + " no query");
        }
        if (timeout.toMillis() < 100 || timeout.toMillis() > 60_000) {
            throw new IllegalArgumentException("the WorkOS timeout needs 100 ms to 60 s");
        }
    }

    private static boolean isSafe(URI url) {
        boolean local = "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
        return (local || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawUserInfo() == null;
    }

    /** The documented environment, with hashes as documented. */
    public static WorkOsSettings of(String apiKey, String clientId) {
        return new WorkOsSettings(
                apiKey, clientId, WORKOS, DEFAULT_TIMEOUT, WorkOsHashes.DOCUMENTED);
    }

    /** Connects; one for all adapters of a process. */
    public WorkOsApi open() {
        return WorkOsApi.open(apiKey, clientId, baseUrl.toString(), timeout);
    }

    @Override
    public String toString() {
        return "WorkOsSettings[" + clientId + " at " + baseUrl + "]";
    }
}
