package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.Outage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of Auth0, each with one deadline for all of its answer. Exceptions' messages are left out
 * of outages: they may quote an address, and with it an e-mail.
 */
final class Auth0Http implements AutoCloseable {

    private final Auth0Settings settings;
    private final InstantSource clock;
    private final HttpClient http;

    Auth0Http(Auth0Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    Auth0Settings settings() {
        return settings;
    }

    InstantSource clock() {
        return clock;
    }

    HttpClient client() {
        return http;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.uri(path)).header("Accept", "application/json");
    }

    HttpRequest.Builder post(String path, Map<String, ?> body) {
        return request(path).header("Content-Type", "application/json").POST(json(body));
    }

    static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    Reply send(HttpRequest.Builder request) {
        return send(request, settings.timeout());
    }

    Reply send(HttpRequest.Builder request, Duration timeout) {
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

    private Reply answer(HttpResponse<String> response) {
        return new Reply.Answer(
                response.statusCode(),
                response.body(),
                WaitingTime.of(response.headers(), clock.instant()));
    }

    private static Reply silence(String what) {
        return new Reply.Silence(Outage.of("Auth0 " + what));
    }

    @Override
    public void close() {
        http.close();
    }
}
