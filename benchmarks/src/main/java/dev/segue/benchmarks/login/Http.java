package dev.segue.benchmarks.login;

import dev.segue.benchmarks.place.Unusable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Requests over HTTP/1.1; as many connections as there are callers at a time. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private Http() {}

    /** Posts JSON and answers what came back. */
    static HttpResponse<String> post(URI address, String bearer, String json) {
        return send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    /** Tells a stand-in something; it must agree. */
    static void postFile(URI address, Path file) {
        try {
            HttpResponse<String> reply =
                    send(
                            HttpRequest.newBuilder(address)
                                    .timeout(PATIENCE)
                                    .POST(BodyPublishers.ofFile(file))
                                    .build());
            if (reply.statusCode() != 200) {
                throw new Unusable(address + " answered " + reply.statusCode());
            }
        } catch (IOException e) {
            throw new Unusable(file + " is not there", e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unusable(request.uri() + " gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }
}
