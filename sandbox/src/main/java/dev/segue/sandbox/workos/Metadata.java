package dev.segue.sandbox.workos;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Metadata as WorkOS limits it: 10 pairs, ASCII, keys up to 40 and values up to 600 characters. */
final class Metadata {
    private static final int MOST_PAIRS = 10;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 600;

    private Metadata() {}

    /** The old pairs overlaid with those of the request; a null value removes its key. */
    static Map<String, String> merge(Map<String, String> old, JsonNode body) {
        JsonNode given = body.path("metadata");
        if (given.isMissingNode() || given.isNull()) {
            return old;
        }
        if (!given.isObject()) {
            throw invalid("metadata must be an object");
        }
        Map<String, String> merged = new TreeMap<>(old);
        for (var pair : given.properties()) {
            put(merged, pair.getKey(), pair.getValue());
        }
        if (merged.size() > MOST_PAIRS) {
            throw invalid("metadata takes up to 10 pairs");
        }
        return Collections.unmodifiableMap(merged);
    }

    private static void put(Map<String, String> pairs, String key, JsonNode value) {
        if (value.isNull()) {
            pairs.remove(key);
            return;
        }
        if (!value.isString()) {
            throw invalid("metadata values must be strings");
        }
        check(key, LONGEST_KEY);
        check(value.stringValue(), LONGEST_VALUE);
        pairs.put(key, value.stringValue());
    }

    private static void check(String text, int longest) {
        if (text.length() > longest || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw invalid("metadata keys and values must be ASCII, up to 40 and 600 characters");
        }
    }

    private static RuntimeException invalid(String message) {
        return WorkOsError.badRequest("invalid_metadata", message);
    }
}
