package dev.segue.adapters.legacy.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.Outage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls one provider, and waits no longer than agreed for a whole answer. Nothing is sent twice.
 * Exceptions' messages are left out of outages: they may quote the address, and with it a key.
 */
public final class BoundedClient implements AutoCloseable {

    private final String provider;
    private final HttpClient http;

    /**
     * @param provider by its name, for outages
     */
    public BoundedClient(String provider, Duration connectTimeout) {
        this.provider = provider;
        this.http = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
    }

    /**
     * Sends a request.
     *
     * @param timeout until the end of the answer
     */
    public Reply send(HttpRequest request, Duration timeout) {
        // The client's own timeout ends with the headers; an answer may stall after them.
        CompletableFuture<HttpResponse<String>> running =
                http.sendAsync(request, BodyHandlers.ofString(UTF_8));
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

    private Reply silence(String what) {
        return new Reply.Silence(Outage.of(provider + " " + what));
    }

    @Override
    public void close() {
        http.close();
    }
}
