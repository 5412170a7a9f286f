package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An access token for the Management API, asked for once and kept until it ends. */
final class ManagementAccess {

    private static final Duration SPARE = Duration.ofMinutes(1);

    private final Auth0Http http;
    private final Lock asking = new ReentrantLock();
    private Optional<Issued> issued = Optional.empty();

    ManagementAccess(Auth0Http http) {
        this.http = http;
    }

    /** A token, or why there is none. */
    sealed interface Access {
        record Granted(String token) implements Access {
            @Override
            public String toString() {
                return "Granted[secret]";
            }
        }

        record Denied(Outage outage) implements Access {}
    }

    private record Issued(String token, Instant end) {}

    /** One thread asks, the others wait for it. */
    Access access() {
        // No synchronized method: whoever waits in one holds a carrier of virtual threads.
        asking.lock();
        try {
            Optional<Issued> valid =
                    issued.filter(known -> http.clock().instant().isBefore(known.end()));
            return valid.isPresent() ? new Access.Granted(valid.get().token()) : ask();
        } finally {
            asking.unlock();
        }
    }

    /** Auth0 does not know that token any more. */
    void forget(String token) {
        asking.lock();
        try {
            issued = issued.filter(known -> !known.token().equals(token));
        } finally {
            asking.unlock();
        }
    }

    private Access ask() {
        Auth0Settings settings = http.settings();
        Map<String, String> body =
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", settings.manager().id(),
                        "client_secret", settings.manager().secret().orElseThrow(),
                        "audience", settings.managementAudience());
        return switch (http.send(http.post("/oauth/token", body))) {
            case Reply.Silence(Outage outage) -> new Access.Denied(outage);
            case Answer answer when answer.isOk() -> keep(answer.body());
            case Answer answer -> new Access.Denied(refusal(answer));
        };
    }

    private Access keep(String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            String token = answer.path("access_token").asString("");
            if (!token.isEmpty()) {
                Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
                issued =
                        Optional.of(
                                new Issued(token, http.clock().instant().plus(life).minus(SPARE)));
                return new Access.Granted(token);
            }
        } catch (JacksonException notJson) {
            return new Access.Denied(Outage.of("Auth0 answered a token request with no JSON"));
        }
        return new Access.Denied(Outage.of("Auth0 answered without an access token"));
    }

    private static Outage refusal(Answer answer) {
        OAuthError error = OAuthError.of(answer);
        return answer.isOutage() || answer.status() == 429 || error.error().isEmpty()
                ? error.outage()
                : error.outage(
                        "no access token for the Management API: check the managing application's"
                                + " id, secret and authorization for it");
    }
}
