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
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP against a stand-in, with its bearer token. */
final class Client {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String bearer;

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String code() {
            return body.path("code").asString("");
        }

        String text(String member) {
            return body.path(member).asString("");
        }

        /** The first entry of {@code errors}. */
        String cause() {
            return body.path("errors").path(0).path("code").asString("");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }
    }

    Client(URI base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    static Client workOs(Sandbox sandbox) {
        return new Client(sandbox.workOs(), "sk_test_segue");
    }

    static Client firebase(Sandbox sandbox) {
        return new Client(sandbox.firebase(), "owner");
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, String json) {
        try {
            HttpResponse<String> response = exchange(method, path, json);
            return new Answer(response.statusCode(), tree(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #send}, letting the caller see a connection that breaks. */
    HttpResponse<String> exchange(String method, String path, String json) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        request.header("Content-Type", "application/json");
        request.method(
                method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer createUser(String email, String more) {
        return post("/user_management/users", "{\"email\":\"" + email + "\"" + more + "}");
    }

    Answer logIn(String email, String password) {
        return authenticate(
                "password", ",\"email\":\"%s\",\"password\":\"%s\"".formatted(email, password));
    }

    Answer authenticate(String grant, String more) {
        return post(
                "/user_management/authenticate",
                ("{\"client_id\":\"client_segue\",\"client_secret\":\"sk_test_segue\","
                                + "\"grant_type\":\"%s\"%s}")
                        .formatted(grant, more));
    }

    private static JsonNode tree(String body) {
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
