package dev.segue.sandbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a request. Routes added first win, so literals go before variables. */
public final class Router {
    private final Map<String, List<Route>> routes = new HashMap<>();

    /** Answers one kind of request; may end it with {@link Rejected}. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** A handler together with the request as its route sees it. */
    public record Match(String template, Handler handler, Request request) {}

    private record Route(String template, List<String> segments, Handler handler) {}

    /** Adds a route such as {@code GET}, {@code /users/{id}}. */
    public Router on(String method, String template, Handler handler) {
        List<String> segments = List.of(template.substring(1).split("/", -1));
        routes.computeIfAbsent(method + segments.size(), key -> new ArrayList<>())
                .add(new Route(template, segments, handler));
        return this;
    }

    Optional<Match> find(Request request) {
        List<String> path = request.segments();
        for (Route route : routes.getOrDefault(request.method() + path.size(), List.of())) {
            Map<String, String> variables = match(route.segments(), path);
            if (variables != null) {
                Request seen = request.matched(variables);
                return Optional.of(new Match(route.template(), route.handler(), seen));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> match(List<String> template, List<String> path) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            int open = segment.indexOf('{');
            if (open < 0) {
                if (!segment.equals(path.get(i))) {
                    return null;
                }
            } else {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            }
        }
        return variables;
    }
}
