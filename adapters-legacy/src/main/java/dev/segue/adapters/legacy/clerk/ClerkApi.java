package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.BoundedClient;
import dev.segue.adapters.legacy.http.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clerk's Backend API. Called without Clerk's SDK; docs/adr says why.
 *
 * @see <a href="https://clerk.com/docs/reference/backend-api">the interface</a>
 */
final class ClerkApi implements AutoCloseable {

    /** The edition of the interface that the answers are read by. */
    static final String VERSION = "2026-05-12";

    private static final int PAGE_TIMEOUTS = 6;

    private final ClerkSettings settings;
    private final BoundedClient http;

    ClerkApi(ClerkSettings settings) {
        this.settings = settings;
        this.http = new BoundedClient("Clerk", settings.timeout());
    }

    Reply get(String path, Query query) {
        return send(request(path + query.text()), settings.timeout());
    }

    /** A page of a listing, which may take longer than an answer to one user. */
    Reply page(String path, Query query) {
        return send(request(path + query.text()), settings.timeout().multipliedBy(PAGE_TIMEOUTS));
    }

    Reply post(String path, Map<String, ?> body) {
        return send(json(path).POST(written(body)), settings.timeout());
    }

    Reply put(String path, Map<String, ?> body) {
        return send(json(path).PUT(written(body)), settings.timeout());
    }

    Reply delete(String path) {
        return send(request(path).DELETE(), settings.timeout());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        String base = settings.baseUrl().toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + settings.secretKey())
                .header("Accept", "application/json")
                .header("Clerk-API-Version", VERSION);
    }

    private static BodyPublisher written(Map<String, ?> body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private Reply send(HttpRequest.Builder request, Duration timeout) {
        return http.send(request.build(), timeout);
    }

    @Override
    public void close() {
        http.close();
    }
}
