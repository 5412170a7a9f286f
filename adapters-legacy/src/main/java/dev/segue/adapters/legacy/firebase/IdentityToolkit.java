package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auth.oauth2.GoogleCredentials;
import dev.segue.application.port.Outage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final HttpClient http;

    IdentityToolkit(FirebaseSettings settings, GoogleCredentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    /** Calls as an app would. */
    Reply withKey(String call, Map<String, ?> body) {
        String path = "/v1/accounts:" + call + "?key=" + encoded(settings.webApiKey());
        return send(post(path, body), settings.timeout());
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
        return send(request.header("Authorization", "Bearer " + token), timeout);
    }

    private Reply send(HttpRequest.Builder request, Duration timeout) {
        // The client's own timeout ends with the headers; an answer may stall after them.
        CompletableFuture<HttpResponse<String>> running =
                http.sendAsync(request.build(), BodyHandlers.ofString(UTF_8));
        try {
            return answer(running.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return silence("did not answer (" + e.getCause().getClass().getSimpleName() + ")");
        } catch (TimeoutException e) {
            return silence("did not answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silence("was not waited for: interrupted");
        } finally {
            running.cancel(true);
        }
    }

    private static Reply answer(HttpResponse<String> response) {
        Optional<Duration> retryAfter =
                response.headers().firstValue("Retry-After").flatMap(RetryAfter::parse);
        return new Reply.Answer(response.statusCode(), response.body(), retryAfter);
    }

    private static Reply silence(String what) {
        return new Reply.Silence(Outage.of("Firebase " + what));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
