package dev.segue.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** The AWS JSON 1.1 protocol, by hand. */
final class CognitoWire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CognitoWire() {}

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String error() {
            return body.path("__type").asString("");
        }

        String message() {
            return body.path("message").asString("");
        }
    }

    /**
     * One call.
     *
     * @param authorization null for none
     */
    static Answer call(URI base, String operation, String body, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base)
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode json =
                    response.body().startsWith("{")
                            ? Client.JSON.readTree(response.body())
                            : Client.JSON.createObjectNode();
            return new Answer(response.statusCode(), json, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
