package dev.segue.bootstrap.cli;

import static org.assertj.core.api.Assertions.fail;

import dev.segue.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of the WorkOS stand-in, called past Segue: what WorkOS itself would say. */
final class WorkOsDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = "sk_test_segue";

    private final URI base;

    WorkOsDoor(Sandbox sandbox) {
        base = sandbox.workOs();
    }

    /** An answer, with its status. */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }
    }

    Answer logIn(String email, String password) {
        return authenticate(Map.of("grant_type", "password", "email", email, "password", password));
    }

    /** Goes on with a login that waits for the code of an authenticator app. */
    Answer enter(String code, Answer challenged) {
        return authenticate(
                Map.of(
                        "grant_type",
                        "urn:workos:oauth:grant-type:mfa-totp",
                        "pending_authentication_token",
                        challenged.body().path("pending_authentication_token").asString(),
                        "authentication_challenge_id",
                        challenged.body().path("authentication_challenge").path("id").asString(),
                        "code",
                        code));
    }

    private Answer authenticate(Map<String, String> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("client_id", "client_segue");
        body.put("client_secret", KEY);
        return post("/user_management/authenticate", body);
    }

    /** Makes a user, as somebody else than Segue would. */
    Answer create(Map<String, Object> user) {
        return post("/user_management/users", user);
    }

    private Answer post(String path, Map<String, Object> body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            return fail("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }
}
