package dev.segue.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.segue.sandbox.hash.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What every request passes: counting, latency, faults, routing and the reply. */
public final class Frontend implements HttpHandler {
    private static final String CONTROL = "/_sandbox/";
    private static final int SLOW_STEPS = 10;

    private final Switchboard switchboard;
    private final StandIn standIn;
    private final Router control;

    /** The service behind the front end. */
    public interface StandIn {

        /** Its routes. */
        Router router();

        /** Its reply to a path it does not know. */
        Reply unknownPath(Request request);

        /** Its reply to a body that is not JSON. */
        Reply unreadableBody();

        /** Headers it puts on every reply. */
        java.util.Map<String, String> commonHeaders();
    }

    /** Serves the stand-in, and the control API below {@code /_sandbox/}. */
    public Frontend(Switchboard switchboard, StandIn standIn, Router control) {
        this.switchboard = switchboard;
        this.standIn = standIn;
        this.control = control;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Request request = new Request(exchange, Request.segments(path), java.util.Map.of());
        if (path.startsWith(CONTROL)) {
            send(exchange, ControlRoutes.answer(control, request));
            return;
        }
        switchboard.traffic().entered();
        try {
            serve(exchange, request);
        } finally {
            switchboard.traffic().left();
        }
    }

    private void serve(HttpExchange exchange, Request request) throws IOException {
        Optional<Router.Match> match = standIn.router().find(request);
        String template = match.map(Router.Match::template).orElse("(unknown)");
        switchboard.traffic().routed(request.method() + " " + template);
        Pause.of(switchboard.latency());
        Fault fault = switchboard.faults().suffered(request.method(), request.path()).orElse(null);
        if (fault == null) {
            reply(exchange, answer(match, request));
            return;
        }
        if (fault.kind() != Fault.Kind.SLOW_BODY) {
            Pause.ofMillis(fault.delayMillis());
        }
        switch (fault.kind()) {
            case STATUS ->
                    reply(exchange, Reply.raw(fault.status(), fault.body()).with(fault.headers()));
            case DELAY -> reply(exchange, answer(match, request));
            case DROP_BEFORE -> drop(exchange);
            case DROP_AFTER -> {
                answer(match, request);
                drop(exchange);
            }
            case SLOW_BODY -> trickle(exchange, answer(match, request), fault.delayMillis());
            case BAD_JSON -> reply(exchange, half(answer(match, request)));
        }
    }

    private Reply answer(Optional<Router.Match> match, Request request) {
        try {
            if (match.isEmpty()) {
                return standIn.unknownPath(request);
            }
            return match.get().handler().handle(match.get().request());
        } catch (Rejected e) {
            return e.reply();
        } catch (JacksonException e) {
            return standIn.unreadableBody();
        }
    }

    private void reply(HttpExchange exchange, Reply reply) throws IOException {
        switchboard.traffic().replied(Integer.toString(reply.status()));
        standIn.commonHeaders().forEach(exchange.getResponseHeaders()::set);
        send(exchange, reply);
    }

    private void drop(HttpExchange exchange) {
        switchboard.traffic().replied("dropped");
        exchange.close();
    }

    private void trickle(HttpExchange exchange, Reply reply, long millis) throws IOException {
        switchboard.traffic().replied(Integer.toString(reply.status()));
        standIn.commonHeaders().forEach(exchange.getResponseHeaders()::set);
        begin(exchange, reply);
        try (OutputStream out = exchange.getResponseBody()) {
            int step = Math.max(1, reply.body().array().length / SLOW_STEPS);
            for (int at = 0; at < reply.body().array().length; at += step) {
                out.write(
                        reply.body().array(), at, Math.min(step, reply.body().array().length - at));
                out.flush();
                Pause.ofMillis(millis / SLOW_STEPS);
            }
        }
    }

    private static Reply half(Reply whole) {
        byte[] cut = Arrays.copyOf(whole.body().array(), whole.body().array().length / 2);
        return new Reply(whole.status(), whole.headers(), Bytes.of(cut));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        begin(exchange, reply);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(reply.body().array());
        }
    }

    private static void begin(HttpExchange exchange, Reply reply) throws IOException {
        int length = reply.body().array().length;
        if (length > 0) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    }
}
