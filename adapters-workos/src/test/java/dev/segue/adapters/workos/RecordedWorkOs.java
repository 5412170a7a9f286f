package dev.segue.adapters.workos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.segue.adapters.workos.directory.WorkOsSettings;
import dev.segue.adapters.workos.http.WorkOsApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that plays answers in order, good and bad, and records what it is asked. */
public final class RecordedWorkOs implements AutoCloseable {

    public static final String USER =
            """
            {"object":"user","id":"user_01","email":"ann@acme.test","email_verified":true,
             "external_id":"auth0|1","first_name":"Ann","last_name":"Lee",
             "profile_picture_url":null,
             "last_sign_in_at":null,"metadata":{},"locale":null,
             "created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z"}
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Play> plays = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public RecordedWorkOs() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Connects, with more patience than any answer here needs on a busy machine. */
    public WorkOsApi open() {
        return open(Duration.ofSeconds(20));
    }

    public WorkOsApi open(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        WorkOsSettings documented = WorkOsSettings.of("sk_test_recorded", "client_recorded");
        return new WorkOsSettings(
                        documented.apiKey(),
                        documented.clientId(),
                        url,
                        timeout,
                        documented.hashes())
                .open();
    }

    public RecordedWorkOs answers(int status, String body) {
        return plays(new Whole(status, body, Map.of()));
    }

    public RecordedWorkOs plays(Play play) {
        plays.add(play);
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            String.valueOf(
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            Play play = plays.poll();
            if (play == null) {
                play = new Whole(599, "{\"code\":\"nothing_left_to_play\"}", Map.of());
            }
            play.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A request as it came in. */
    public record Asked(String method, String path, String idempotencyKey, String body) {}

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Play {

        /** Closes the connection instead of answering. */
        static Play reset() {
            return exchange -> {};
        }

        /** Answers too late. */
        static Play late() {
            return exchange -> {
                pause();
                new Whole(200, USER, Map.of()).to(exchange);
            };
        }

        /** Answers in time, but the body drips in too slowly. */
        static Play dripping() {
            return exchange -> {
                byte[] body = USER.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, 10);
                exchange.getResponseBody().flush();
                pause();
            };
        }

        /** Announces a body and breaks off within it. */
        static Play truncated() {
            return exchange -> {
                byte[] body = USER.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, 10);
                exchange.getResponseBody().flush();
            };
        }

        void to(HttpExchange exchange) throws IOException;

        private static void pause() {
            try {
                Thread.sleep(Duration.ofMillis(900));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A whole answer. */
    public record Whole(int status, String body, Map<String, String> headers) implements Play {
        @Override
        public void to(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
