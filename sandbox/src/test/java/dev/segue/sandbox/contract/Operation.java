package dev.segue.sandbox.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method of one path.
 *
 * @param shared the parameters of all methods of the path
 */
record Operation(String name, JsonNode shared, JsonNode described, Schemas schemas) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM = "application/x-www-form-urlencoded";

    List<Violation> ofParameters(Exchange exchange) {
        Map<String, JsonNode> known = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        Map<String, String> given = exchange.query();
        for (JsonNode list : List.of(shared, described.path("parameters"))) {
            for (JsonNode reference : list) {
                JsonNode parameter = schemas.resolved(reference);
                if (parameter.path("in").asString("").equals("query")) {
                    known.put(parameter.path("name").asString(""), parameter);
                }
            }
        }
        known.forEach((parameter, description) -> {
            if (description.path("required").asBoolean(false) && !given.containsKey(parameter)) {
                found.add(violation("query", parameter + " is missing"));
            }
        });
        given.forEach((parameter, value) ->
                found.addAll(ofParameter(parameter, value, known.get(parameter))));
        return found;
    }

    private List<Violation> ofParameter(String parameter, String value, JsonNode description) {
        if (description == null) {
            return List.of(violation("query", parameter + " is not described"));
        }
        JsonNode schema = description.path("schema");
        return schemas.messages(schema, read(schemas.resolved(schema), value)).stream()
                .map(message -> violation("query", parameter + message))
                .toList();
    }

    private static JsonNode read(JsonNode schema, String value) {
        String type = schema.path("type").asString("");
        if (type.equals("array")) {
            ArrayNode items = JSON.createArrayNode();
            List.of(value.split(",", -1)).forEach(items::add);
            return items;
        }
        boolean plain = type.equals("integer") || type.equals("boolean");
        return plain && value.matches("-?\\d+|true|false")
                ? JSON.readTree(value)
                : JSON.valueToTree(value);
    }

    List<Violation> ofRequest(Exchange exchange) {
        JsonNode body = schemas.resolved(described.path("requestBody"));
        if (body.isMissingNode()) {
            return exchange.request().isEmpty() || exchange.request().equals("{}")
                    ? List.of()
                    : List.of(violation("request", "a body is not described"));
        }
        if (exchange.request().isEmpty()) {
            return body.path("required").asBoolean(false)
                    ? List.of(violation("request", "the body is missing"))
                    : List.of();
        }
        JsonNode content = body.path("content").path(exchange.requestType());
        if (content.isMissingNode()) {
            return List.of(
                    violation(
                            "request",
                            "a body of " + exchange.requestType() + " is not described"));
        }
        JsonNode value =
                exchange.requestType().equals(FORM)
                        ? form(exchange.request())
                        : parsed(exchange.request());
        return schemas.strictMessages(content.path("schema"), value).stream()
                .map(message -> violation("request", message))
                .toList();
    }

    List<Violation> ofReply(Exchange exchange) {
        String where = "reply " + exchange.status();
        JsonNode responses = described.path("responses");
        String status = Integer.toString(exchange.status());
        JsonNode response =
                schemas.resolved(
                        responses.has(status) ? responses.path(status) : responses.path("default"));
        if (response.isMissingNode()) {
            return List.of(violation(where, "is not described"));
        }
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || exchange.reply().isEmpty()) {
            return schema.isMissingNode() == exchange.reply().isEmpty()
                    ? List.of()
                    : List.of(
                            violation(
                                    where,
                                    schema.isMissingNode()
                                            ? "a body is not described"
                                            : "the body is missing"));
        }
        return schemas.messages(schema, parsed(exchange.reply())).stream()
                .map(message -> violation(where, message))
                .toList();
    }

    private static JsonNode form(String body) {
        ObjectNode fields = JSON.createObjectNode();
        Exchange.pairs(body).forEach(fields::put);
        return fields;
    }

    /** What is no JSON is a text, which no schema of an object takes. */
    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.valueToTree(body);
        }
    }

    private Violation violation(String where, String what) {
        return new Violation(name, where, what);
    }
}
