package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.auth0.ManagementAccess.Access;
import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.adapters.legacy.auth0.Reply.Silence;
import dev.segue.application.port.Outage;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Auth0's Management API. Calls for a login or an operator are made once; {@link #patiently} is for
 * bulk: it waits as long as Auth0 asks.
 *
 * @see <a href="https://auth0.com/docs/api/management/v2">the interface</a>
 */
final class ManagementApi {

    private static final String ROOT = "/api/v2/";
    private static final int PAGE_TIMEOUTS = 6;
    private static final int MOST_FAILURES = 4;
    private static final int MOST_WAITS = 20;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Auth0Http http;
    private final ManagementAccess access;

    ManagementApi(Auth0Http http) {
        this.http = http;
        this.access = new ManagementAccess(http);
    }

    Reply get(String path) {
        return authorized(() -> http.request(ROOT + path), http.settings().timeout());
    }

    Reply patch(String path, Map<String, ?> body) {
        return authorized(
                () ->
                        http.request(ROOT + path)
                                .header("Content-Type", "application/json")
                                .method("PATCH", Auth0Http.json(body)),
                http.settings().timeout());
    }

    Reply delete(String path) {
        return authorized(() -> http.request(ROOT + path).DELETE(), http.settings().timeout());
    }

    /**
     * What a list or a job answers, however often it has to be asked.
     *
     * @throws NoAnswer if it does not answer, refuses us or answers with no JSON
     */
    JsonNode patiently(String path) throws NoAnswer {
        return patientlyFind(path)
                .orElseThrow(() -> new NoAnswer(Outage.of("Auth0 answered HTTP 404")));
    }

    /** As {@link #patiently(String)}; empty if there is no such thing. */
    Optional<JsonNode> patientlyFind(String path) throws NoAnswer {
        return patiently(() -> http.request(ROOT + path));
    }

    /** As {@link #patiently(String)}, by POST: done twice if an answer gets lost. */
    JsonNode patiently(String path, Map<String, ?> body) throws NoAnswer {
        return patiently(() -> http.post(ROOT + path, body))
                .orElseThrow(() -> new NoAnswer(Outage.of("Auth0 answered HTTP 404")));
    }

    private Optional<JsonNode> patiently(Supplier<HttpRequest.Builder> request) throws NoAnswer {
        Duration timeout = http.settings().timeout().multipliedBy(PAGE_TIMEOUTS);
        int failed = 0;
        int held = 0;
        while (true) {
            Outage outage;
            switch (authorized(request, timeout)) {
                case Silence(Outage silence) -> outage = silence;
                case Answer answer when answer.isOk() -> {
                    return Optional.of(json(answer.body()));
                }
                case Answer answer when answer.status() == 404 -> {
                    return Optional.empty();
                }
                case Answer answer -> outage = passing(ApiError.of(answer));
            }
            // Being told to wait is no failure: it is how fast the tenant may be read.
            if (outage.retryAfter().isPresent()) {
                held++;
            } else {
                failed++;
            }
            if (failed == MOST_FAILURES || held == MOST_WAITS) {
                throw new NoAnswer(outage);
            }
            pause(wait(outage, failed));
        }
    }

    private static Duration wait(Outage outage, int failed) {
        Duration asked = outage.retryAfter().orElse(SHORTEST_WAIT.multipliedBy(1L << failed));
        Duration least = asked.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : asked;
        return least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least;
    }

    private static Outage passing(ApiError error) throws NoAnswer {
        if (!error.isPassing()) {
            throw new NoAnswer(error.outage());
        }
        return error.outage();
    }

    private static JsonNode json(String body) throws NoAnswer {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            throw new NoAnswer(Outage.of("Auth0 answered with no JSON"));
        }
    }

    static void pause(Duration wait) throws NoAnswer {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(Outage.of("the wait for Auth0 was interrupted"));
        }
    }

    private Reply authorized(Supplier<HttpRequest.Builder> request, Duration timeout) {
        Reply reply = once(request, timeout);
        // A token may be revoked before its time: one new token, one more try.
        return reply instanceof Answer answer && answer.status() == 401
                ? once(request, timeout)
                : reply;
    }

    private Reply once(Supplier<HttpRequest.Builder> request, Duration timeout) {
        return switch (access.access()) {
            case Access.Denied(Outage outage) -> new Silence(outage);
            case Access.Granted(String token) -> {
                Reply reply =
                        http.send(
                                request.get().header("Authorization", "Bearer " + token), timeout);
                if (reply instanceof Answer answer && answer.status() == 401) {
                    access.forget(token);
                }
                yield reply;
            }
        };
    }

    /** For a place in a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
