package dev.segue.adapters.legacy.rows;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is one value and has no key twice: which of two is meant nobody can know. */
public final class JsonText {

    private static final Pattern TELLABLE = Pattern.compile("[A-Za-z0-9_.$-]{1,60}");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    // A raw NUL in a text is that field's fault.
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonText() {}

    static JsonNode read(String text) {
        return JSON.readTree(text);
    }

    /**
     * Reads an object.
     *
     * @throws UnusableField if the text is none, or has a key twice
     */
    public static Fields object(String line) throws UnusableField {
        try (JsonParser parser = JSON.createParser(line)) {
            JsonNode value = tree(parser);
            if (!value.isObject()) {
                throw new UnusableField("line", "is no JSON object; write one object a line");
            }
            return Fields.ofJson(value);
        }
    }

    private static JsonNode tree(JsonParser parser) throws UnusableField {
        try {
            return JSON.readTree(parser);
        } catch (JacksonException e) {
            // Without the cause: its message may quote a hash.
            String name = parser.currentName();
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw twice && name != null && TELLABLE.matcher(name).matches()
                    ? new UnusableField(name, "is there twice; keep one")
                    : new UnusableField("line", "is no JSON; write one object a line");
        }
    }
}
