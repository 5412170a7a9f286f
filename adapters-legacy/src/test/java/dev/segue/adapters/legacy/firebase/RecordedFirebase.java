package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** Plays answers in order, the last one over and over, and keeps what it was asked. */
final class RecordedFirebase implements AutoCloseable {

    /**
     * One answer.
     *
     * @param delay between the headers and the body
     */
    record Played(int status, String body, Map<String, String> headers, Duration delay) {
        static Played of(int status, String body) {
            return new Played(status, body, Map.of(), Duration.ZERO);
        }
    }

    private final HttpServer server;
    private final Deque<Played> answers = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private RecordedFirebase(HttpServer server) {
        this.server = server;
    }

    static RecordedFirebase playing(Played... answers) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordedFirebase recorded = new RecordedFirebase(server);
            recorded.answers.addAll(List.of(answers));
            server.createContext("/", recorded::answer);
            server.start();
            return recorded;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        Played played = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
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

    /** Method, path and body of each call. */
    List<String> asked() {
        return asked;
    }

    FirebaseSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    FirebaseSettings settings(Duration timeout) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new FirebaseSettings("demo-segue", "web-key", Optional.empty(), base, timeout);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
