package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auth.oauth2.GoogleCredentials;
import dev.segue.adapters.legacy.http.BoundedClient;
import dev.segue.adapters.legacy.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Firebase's accounts over HTTP. Exceptions' messages are left out of outages where they may quote
 * the address, and with it the key.
 *
 * @see <a href="https://cloud.google.com/identity-platform/docs/reference/rest/v1/accounts">the
 *     interface</a>
 */
final class IdentityToolkit implements AutoCloseable {

    private static final int PAGE_TIMEOUTS = 6;

    private final FirebaseSettings settings;
    private final GoogleCredentials credentials;
    private final BoundedClient http;

    IdentityToolkit(FirebaseSettings settings, GoogleCredentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.http = new BoundedClient("Firebase", settings.timeout());
    }

    /** Calls as an app would. */
    Reply withKey(String call, Map<String, ?> body) {
        String path = "/v1/accounts:" + call + "?key=" + encoded(settings.webApiKey());
        return http.send(post(path, body).build(), settings.timeout());
    }

    /** Calls as the project's owner. */
    Reply asAdmin(String call, Map<String, ?> body) {
        return authorized(post(project("accounts:" + call), body), settings.timeout());
    }

    /**
     * Lists accounts with their hashes in the order of their ids.
     *
     * @param after the token of the page before
     * @param size 1 to 1,000
     */
    Reply list(Optional<String> after, int size) {
        String path =
                project("accounts:batchGet?maxResults=" + size)
                        + after.map(token -> "&nextPageToken=" + encoded(token)).orElse("");
        return authorized(
                HttpRequest.newBuilder(uri(path)), settings.timeout().multipliedBy(PAGE_TIMEOUTS));
    }

    private String project(String rest) {
        return "/v1/projects/" + settings.projectId() + "/" + rest;
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    private URI uri(String path) {
        return URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + path);
    }

    private Reply authorized(HttpRequest.Builder request, Duration timeout) {
        try {
            credentials.refreshIfExpired();
        } catch (IOException e) {
            return new Reply.Silence(GoogleAccess.refused(e));
        }
        String token = credentials.getAccessToken().getTokenValue();
        return http.send(request.header("Authorization", "Bearer " + token).build(), timeout);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
