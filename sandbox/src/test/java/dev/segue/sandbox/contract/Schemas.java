package dev.segue.sandbox.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A description's schemas. OpenAPI 3.1 is JSON Schema 2020-12; 3.0 is brought to it. */
final class Schemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));
    private final Map<JsonNode, Schema> compiled = new HashMap<>();
    private final JsonNode components;

    Schemas(JsonNode components) {
        this.components = withNulls(components);
    }

    /** Messages about a value, with the place in it. */
    List<String> messages(JsonNode schema, JsonNode value) {
        return check(JSON.createObjectNode(), schema, value);
    }

    /** As {@link #messages}, and a member that no part of the schema names is one too. */
    List<String> strictMessages(JsonNode schema, JsonNode value) {
        return check(JSON.createObjectNode().put("unevaluatedProperties", false), schema, value);
    }

    /** The schema, or what it refers to. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/components")
                ? resolved(components.at(reference.substring("#/components".length())))
                : schema;
    }

    private List<String> check(ObjectNode root, JsonNode schema, JsonNode value) {
        root.putArray("allOf").add(withNulls(schema));
        return compiled.computeIfAbsent(root, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** References to components resolve within the root. */
    private Schema compile(JsonNode root) {
        ObjectNode whole = ((ObjectNode) root).deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    /** What 3.0 says with nullable, 3.1 says with a type. */
    private static JsonNode withNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(e -> copy.set(e.getKey(), withNulls(e.getValue())));
            if (object.path("nullable").asBoolean(false)) {
                allowNull(copy);
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(withNulls(each)));
            return copy;
        }
        return node;
    }

    private static void allowNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            String type = schema.path("type").stringValue();
            schema.putArray("type").add(type).add("null");
        }
        if (schema.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
    }
}
