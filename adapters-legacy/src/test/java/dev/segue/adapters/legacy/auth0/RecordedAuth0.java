package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.segue.adapters.legacy.auth0.Auth0Settings.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays answers in order, the last one over and over, and keeps what it was asked. Tokens for the
 * Management API are given out beside that.
 */
final class RecordedAuth0 implements AutoCloseable {

    /**
     * One answer.
     *
     * @param delay between the headers and the body
     */
    record Played(int status, String body, Map<String, String> headers, Duration delay) {
        static Played of(int status, String body) {
            return new Played(status, body, Map.of(), Duration.ZERO);
        }

        static Played of(int status, String body, Map<String, String> headers) {
            return new Played(status, body, headers, Duration.ZERO);
        }
    }

    /** One call; {@code forwarded} is the address that it names as the user's. */
    record Asked(String line, String body, Optional<String> forwarded) {}

    private final HttpServer server;
    private final Deque<Played> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile int tokens;

    private RecordedAuth0(HttpServer server) {
        this.server = server;
    }

    static RecordedAuth0 playing(Played... answers) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordedAuth0 recorded = new RecordedAuth0(server);
            recorded.answers.addAll(List.of(answers));
            server.createContext("/", recorded::answer);
            server.start();
            return recorded;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (body.contains("client_credentials")) {
            tokens++;
            send(
                    exchange,
                    Played.of(
                            200,
                            "{\"access_token\": \"token-%d\", \"expires_in\": 86400}"
                                    .formatted(tokens)));
            return;
        }
        asked.add(
                new Asked(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        body,
                        Optional.ofNullable(
                                exchange.getRequestHeaders().getFirst("auth0-forwarded-for"))));
        send(exchange, answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
    }

    private static void send(HttpExchange exchange, Played played) throws IOException {
        played.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = played.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(played.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().flush();
        pause(played.delay());
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All calls but those for tokens. */
    List<Asked> asked() {
        return asked;
    }

    /** How many tokens for the Management API were given out. */
    int tokens() {
        return tokens;
    }

    Auth0Settings settings() {
        return settings(Duration.ofSeconds(20), Optional.of("secret"), Optional.empty());
    }

    Auth0Settings settings(Duration timeout, Optional<String> secret, Optional<String> realm) {
        return new Auth0Settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                new Client("app", secret),
                new Client("manager", Optional.of("manager-secret")),
                realm,
                Optional.empty(),
                timeout);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
