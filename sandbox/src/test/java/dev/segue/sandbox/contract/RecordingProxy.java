package dev.segue.sandbox.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a server on loopback and keeps what they say. Text bodies only. */
public final class RecordingProxy implements AutoCloseable {

    /** Headers that belong to a connection, or that the JDK's client sets by itself. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "accept-encoding");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final URI server;
    private final HttpServer front;

    private RecordingProxy(URI server) throws IOException {
        this.server = server;
        this.front =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(threads);
        front.createContext("/", this::pass);
        front.start();
    }

    /** Passes everything on to that server. */
    public static RecordingProxy before(URI server) {
        try {
            return new RecordingProxy(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients are to go instead. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    }

    /** What has passed so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> reply =
                    client.send(request(exchange, body), BodyHandlers.ofByteArray());
            exchanges.add(
                    new Exchange(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            body.length == 0
                                    ? ""
                                    : type(exchange.getRequestHeaders().getFirst("Content-Type")),
                            new String(body, StandardCharsets.UTF_8),
                            reply.statusCode(),
                            reply.body().length == 0
                                    ? ""
                                    : type(reply.headers().firstValue("Content-Type").orElse(null)),
                            new String(reply.body(), StandardCharsets.UTF_8)));
            answer(exchange, reply);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI().toString()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> reply)
            throws IOException {
        for (String header : List.of("Content-Type", "Retry-After", "X-Request-ID", "Location")) {
            reply.headers()
                    .firstValue(header)
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        exchange.sendResponseHeaders(
                reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private static String type(String header) {
        return Optional.ofNullable(header)
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public void close() {
        front.stop(0);
        client.close();
        threads.shutdownNow();
    }
}
