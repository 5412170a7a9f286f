package dev.segue.adapters.legacy.clerk;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach a Clerk instance.
 *
 * @param secretKey {@code sk_live_...} or {@code sk_test_...}; it names the instance too
 * @param baseUrl what {@code /users} is appended to: Clerk's with its version, or a sandbox's
 * @param timeout of one call, more than zero and at most 60 seconds; listing a page may take six
 *     times as long
 */
public record ClerkSettings(String secretKey, URI baseUrl, Duration timeout) {

    /** Where Clerk itself answers. */
    public static final URI CLERK = URI.create("https://api.clerk.com/v1");

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);

    public ClerkSettings {
        if (!secretKey.matches("sk_[!-~]{4,500}")) {
            throw new IllegalArgumentException(
                    "the Clerk secret key is not one; copy the key that begins with sk_ from the"
                            + " Clerk dashboard under \"API keys\"");
        }
        if (!"https".equals(baseUrl.getScheme()) && !"http".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "the Clerk base URL needs to start with https:// or http://");
        }
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("the Clerk timeout needs to be up to 60 seconds");
        }
    }

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "ClerkSettings[" + baseUrl + "]";
    }
}
