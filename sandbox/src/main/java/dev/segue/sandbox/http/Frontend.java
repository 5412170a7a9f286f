package dev.segue.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.segue.sandbox.hash.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What every request passes: counting, latency, faults, routing and the reply. */
public final class Frontend implements HttpHandler {
    private static final String CONTROL = "/_sandbox/";
    private static final int SLOW_STEPS = 10;
    private static final Logger LOG = System.getLogger(Frontend.class.getName());

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
        Map<String, String> commonHeaders();

        /** What is asked for, as a path, where all requests go to the same one. */
        default Optional<String> operation(Request request) {
            return Optional.empty();
        }
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
        Request request = new Request(exchange, Request.segments(path), Map.of());
        if (path.startsWith(CONTROL)) {
            send(exchange, ControlRoutes.answer(control, request));
            return;
        }
        serve(request).to(exchange);
    }

    /** How an answer leaves the house. By then the request no longer counts as in flight. */
    @FunctionalInterface
    private interface Delivery {
        void to(HttpExchange exchange) throws IOException;
    }

    private Delivery serve(Request request) {
        switchboard.traffic().entered();
        try {
            Optional<Router.Match> match = standIn.router().find(request);
            String template = match.map(Router.Match::template).orElse("(unknown)");
            Optional<String> operation = standIn.operation(request);
            switchboard.traffic().routed(request.method() + " " + operation.orElse(template));
            Pause.of(switchboard.latency());
            return switchboard
                    .faults()
                    .suffered(request.method(), operation.orElse(request.path()))
                    .map(fault -> suffer(fault, match, request))
                    .orElseGet(() -> reply(answer(match, request)));
        } finally {
            switchboard.traffic().left();
        }
    }

    private Delivery suffer(Fault fault, Optional<Router.Match> match, Request request) {
        if (fault.kind() != Fault.Kind.SLOW_BODY) {
            Pause.ofMillis(fault.delayMillis());
        }
        return switch (fault.kind()) {
            case STATUS -> reply(Reply.raw(fault.status(), fault.body()).with(fault.headers()));
            case DELAY -> reply(answer(match, request));
            case DROP_BEFORE -> drop();
            case DROP_AFTER -> {
                answer(match, request);
                yield drop();
            }
            case SLOW_BODY -> trickle(answer(match, request), fault.delayMillis());
            case BAD_JSON -> reply(half(answer(match, request)));
            case CUT_BODY -> cut(answer(match, request));
        };
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
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "the sandbox failed at " + request.path(), e);
            return Reply.json(
                    500, Json.object().put("message", "The sandbox failed; see its log."));
        }
    }

    private Delivery reply(Reply reply) {
        count(reply);
        return exchange -> {
            addCommonHeaders(exchange);
            send(exchange, reply);
        };
    }

    private Delivery drop() {
        switchboard.traffic().replied("dropped");
        return HttpExchange::close;
    }

    private Delivery trickle(Reply reply, long millis) {
        count(reply);
        return exchange -> {
            addCommonHeaders(exchange);
            begin(exchange, reply);
            byte[] body = reply.body().array();
            int step = Math.max(1, body.length / SLOW_STEPS);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int at = 0; at < body.length; at += step) {
                    out.write(body, at, Math.min(step, body.length - at));
                    out.flush();
                    Pause.ofMillis(millis / SLOW_STEPS);
                }
            }
        };
    }

    private Delivery cut(Reply reply) {
        count(reply);
        return exchange -> {
            addCommonHeaders(exchange);
            begin(exchange, reply);
            exchange.getResponseBody().write(half(reply).body().array());
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private void count(Reply reply) {
        switchboard.traffic().replied(Integer.toString(reply.status()));
    }

    private void addCommonHeaders(HttpExchange exchange) {
        standIn.commonHeaders().forEach(exchange.getResponseHeaders()::set);
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
