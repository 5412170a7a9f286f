package dev.segue.adapters.web;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a caller would write and read it. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** An object of these names and values, in turn. */
    public static String object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return MAPPER.writeValueAsString(members);
    }

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** A login by password. */
    public static String login(String identifier, String password) {
        return object("identifier", identifier, "password", password);
    }
}
