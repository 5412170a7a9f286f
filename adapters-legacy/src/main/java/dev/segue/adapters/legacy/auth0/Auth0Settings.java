package dev.segue.adapters.legacy.auth0;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach an Auth0 tenant.
 *
 * @param baseUrl the tenant's own domain, such as {@code https://acme.eu.auth0.com}; a custom
 *     domain has no Management API
 * @param application that the grant "Password" is switched on for; with its secret Auth0 counts
 *     failed logins by the user's address instead of ours
 * @param manager that is authorized for the Management API; needs its secret
 * @param realm the database connection of the users with passwords; without it the tenant's default
 *     directory answers
 * @param audience of the Management API; needed only where it is not the base URL's
 * @param timeout of one call, more than zero and at most 60 seconds; listing a page may take six
 *     times as long
 */
public record Auth0Settings(
        URI baseUrl,
        Client application,
        Client manager,
        Optional<String> realm,
        Optional<URI> audience,
        Duration timeout) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    /** The database connection of a new tenant. */
    private static final String DATABASE = "Username-Password-Authentication";

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(60);

    /** An application of the tenant. The secret stays out of logs. */
    public record Client(String id, Optional<String> secret) {

        public Client {
            if (id.isBlank()) {
                throw new IllegalArgumentException("an Auth0 client id is missing");
            }
            secret = secret.filter(text -> !text.isBlank());
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    public Auth0Settings {
        if (!"https".equals(baseUrl.getScheme()) && !"http".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "the Auth0 domain needs to be a URL like https://acme.eu.auth0.com");
        }
        if (manager.secret().isEmpty()) {
            throw new IllegalArgumentException(
                    "the client secret of the application for Auth0's Management API is missing");
        }
        realm = realm.filter(text -> !text.isBlank());
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("the Auth0 timeout needs to be up to 60 seconds");
        }
    }

    /** The database connection that passwords and their resets belong to. */
    String database() {
        return realm.orElse(DATABASE);
    }

    /** Of the Management API, as Auth0 writes it. */
    String managementAudience() {
        return audience.map(URI::toString).orElseGet(() -> uri("/api/v2/").toString());
    }

    URI uri(String path) {
        return URI.create(baseUrl.toString().replaceFirst("/+$", "") + path);
    }

    @Override
    public String toString() {
        return "Auth0Settings[" + baseUrl + "]";
    }
}
