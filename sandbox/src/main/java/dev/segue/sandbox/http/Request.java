package dev.segue.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request. Path segments and parameters are percent-decoded. */
public final class Request {
    private static final int LONGEST_BODY = 64 << 20;

    private final HttpExchange exchange;
    private final List<String> segments;
    private final Map<String, String> variables;
    private Map<String, String> parameters;
    private JsonNode json;

    Request(HttpExchange exchange, List<String> segments, Map<String, String> variables) {
        this.exchange = exchange;
        this.segments = segments;
        this.variables = variables;
    }

    static List<String> segments(String rawPath) {
        return List.of(rawPath.split("/", -1)).stream().skip(1).map(Request::decode).toList();
    }

    /** The same request seen through the template of a route. */
    Request matched(Map<String, String> pathVariables) {
        return new Request(exchange, segments, pathVariables);
    }

    /** GET, POST, PUT, PATCH or DELETE. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** The path as sent, still encoded. */
    public String path() {
        return exchange.getRequestURI().getRawPath();
    }

    List<String> segments() {
        return segments;
    }

    /** The decoded value of a template variable. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** A query parameter, or null. The first one wins. */
    public String parameter(String name) {
        if (parameters == null) {
            parameters = form(exchange.getRequestURI().getRawQuery());
        }
        return parameters.get(name);
    }

    /** All values of a query parameter that may come more than once, in their order. */
    public List<String> parameters(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&", -1))
                .map(Request::form)
                .filter(pair -> pair.containsKey(name))
                .map(pair -> pair.get(name))
                .toList();
    }

    /** A header, or null. */
    public String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** The token of an {@code Authorization: Bearer} header, or null. */
    public String bearer() {
        String header = header("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
    }

    /** The body, unread: for uploads larger than memory should hold. Use this or {@link #json}. */
    public InputStream stream() {
        return exchange.getRequestBody();
    }

    /**
     * The body as a JSON object; a form becomes an object of strings, an empty body an empty
     * object. Throws {@link JacksonException} when it is neither.
     */
    public JsonNode json() {
        if (json == null) {
            json = parse(body());
        }
        return json;
    }

    private JsonNode parse(byte[] body) {
        if (body.length == 0) {
            return Json.object();
        }
        // curl labels any body a form, so an object is taken for what it is.
        if (isForm() && body[0] != '{') {
            ObjectNode fields = Json.object();
            form(new String(body, StandardCharsets.UTF_8)).forEach(fields::put);
            return fields;
        }
        return Json.MAPPER.readTree(body);
    }

    private boolean isForm() {
        String type = header("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private byte[] body() {
        try {
            return exchange.getRequestBody().readNBytes(LONGEST_BODY);
        } catch (IOException e) {
            throw new UncheckedIOException("the request body broke off", e);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded != null) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String decode(String segment) {
        // A plus sign in a path is a plus sign; only in a query does it mean a space.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
