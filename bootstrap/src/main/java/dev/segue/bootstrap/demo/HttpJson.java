package dev.segue.bootstrap.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP to one base address. */
final class HttpJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final String bearer;

    /**
     * Talks to that address.
     *
     * @param bearer sent with each request
     */
    HttpJson(URI base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    record Reply(int status, JsonNode body) {}

    Reply post(String path, Map<String, ?> body) {
        return send(path, "POST", BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
    }

    Reply postFile(String path, Path file) throws IOException {
        return send(path, "POST", BodyPublishers.ofByteArray(Files.readAllBytes(file)));
    }

    Reply get(String path) {
        return send(path, "GET", BodyPublishers.noBody());
    }

    private Reply send(String path, String method, HttpRequest.BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            JsonNode json =
                    response.body().isEmpty()
                            ? MAPPER.nullNode()
                            : MAPPER.readTree(response.body());
            return new Reply(response.statusCode(), json);
        } catch (IOException e) {
            throw new DemoFailed(method + " " + path + " got no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }
}
