package dev.segue.adapters.legacy.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The fields of one row, not yet believed: each is checked when it is asked for, and a fault names
 * it. What is absent, null or an empty text is not there. Prints nothing.
 */
public final class Fields {

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** What OWASP's guard against formulas in spreadsheets puts an apostrophe before. */
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** A sign alone may begin a name; with a call, a command or a sheet in it, it is a formula. */
    private static final Pattern FORMULA =
            Pattern.compile("[=@\\t\\r].*|[+\\-].*[(|!].*", Pattern.DOTALL);

    private final String path;
    private final Map<String, JsonNode> values;

    private Fields(String path, Map<String, JsonNode> values) {
        this.path = path;
        this.values = values;
    }

    /** Texts by the name of their column, in its order. */
    public static Fields ofTexts(Map<String, String> texts) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, StringNode.valueOf(text)));
        return new Fields("", values);
    }

    /** The properties of a JSON object. */
    public static Fields ofJson(JsonNode object) {
        return under("", object);
    }

    private static Fields under(String path, JsonNode object) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return new Fields(path, values);
    }

    /** These fields without the apostrophes that an export puts before what may be a formula. */
    public Fields unguarded() {
        Map<String, JsonNode> plain = new LinkedHashMap<>(values);
        plain.replaceAll((name, value) ->
                value.isString() && GUARDED.matcher(value.stringValue()).matches()
                        ? StringNode.valueOf(value.stringValue().substring(1))
                        : value);
        return new Fields(path, plain);
    }

    /** The names of all fields that are there, in their order. */
    public Set<String> names() {
        LinkedHashMap<String, JsonNode> present = new LinkedHashMap<>(values);
        present.values().removeIf(Fields::isAbsent);
        return present.keySet();
    }

    /**
     * A text; numbers without a fraction and flags are given as their text.
     *
     * @param longest in characters
     * @throws UnusableField if it is longer, a list or an object, or has a NUL or half a character
     */
    public Optional<String> text(String name, int longest) throws UnusableField {
        Optional<JsonNode> value = value(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(text(name, value.get(), longest));
    }

    /** Whether it is there and a text, not some other kind of JSON. */
    public boolean isText(String name) {
        return value(name).filter(JsonNode::isString).isPresent();
    }

    /**
     * Any value as a text: one that is not a text by itself as its JSON.
     *
     * @throws UnusableField if it has a NUL or half a character
     */
    public Optional<String> anyText(String name) throws UnusableField {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode text =
                value.get().isString() ? value.get() : StringNode.valueOf(value.get().toString());
        return Optional.of(text(name, text, Integer.MAX_VALUE));
    }

    /**
     * A text that has to be there and not blank.
     *
     * @throws UnusableField as {@link #text}, or if it is not there
     */
    public String required(String name, int longest) throws UnusableField {
        return text(name, longest)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> fault(name, "is missing; fill it in"));
    }

    /**
     * A name of a person or an organization: a text that no spreadsheet takes for a formula.
     *
     * @throws UnusableField as {@link #text}, or if it begins like a formula
     */
    public Optional<String> name(String name, int longest) throws UnusableField {
        Optional<String> text = text(name, longest);
        if (text.filter(some -> FORMULA.matcher(some).matches()).isPresent()) {
            throw fault(name, "begins like a formula of a spreadsheet; correct it");
        }
        return text;
    }

    /**
     * Yes or no: true or false, t or f, yes or no, y or n, 1 or 0, in any letter case.
     *
     * @throws UnusableField if it is anything else
     */
    public Optional<Boolean> flag(String name) throws UnusableField {
        Optional<String> text = text(name, 1024);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get().strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> Optional.of(true);
            case "false", "f", "no", "n", "0" -> Optional.of(false);
            default -> throw fault(name, "is neither true nor false; correct it");
        };
    }

    /**
     * A moment as ISO 8601 has it, with its offset.
     *
     * @throws UnusableField if it is anything else
     */
    public Optional<Instant> instant(String name) throws UnusableField {
        Optional<String> text = text(name, 64);
        try {
            return text.map(iso -> OffsetDateTime.parse(iso.strip()).toInstant());
        } catch (DateTimeException e) {
            throw fault(name, "is no time like 2026-01-31T12:00:00Z; correct it");
        }
    }

    /**
     * Several texts: the entries of a JSON list or of the text of one, or a text's parts without
     * blanks around them.
     *
     * @param separator between the parts of a text
     * @param longest entry, in characters
     * @throws UnusableField if an entry is no such text
     */
    public List<String> list(String name, char separator, int longest) throws UnusableField {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        boolean listed = value.get().isString() && value.get().stringValue().startsWith("[");
        JsonNode list = listed ? parsed(name, value.get()) : value.get();
        List<String> entries = new ArrayList<>();
        if (list.isArray()) {
            for (JsonNode entry : list) {
                entries.add(text(name, entry, longest));
            }
        } else {
            String text = text(name, value.get(), Integer.MAX_VALUE);
            for (String part : text.split(Pattern.quote(String.valueOf(separator)), -1)) {
                entries.add(text(name, StringNode.valueOf(part.strip()), longest));
            }
        }
        entries.removeIf(String::isEmpty);
        return List.copyOf(entries);
    }

    /**
     * A JSON object, or the text of one.
     *
     * @throws UnusableField if it is anything else, or has a key twice
     */
    public Optional<Fields> object(String name) throws UnusableField {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode object = value.get().isString() ? parsed(name, value.get()) : value.get();
        if (!object.isObject()) {
            throw fault(name, "is no JSON object; correct it");
        }
        return Optional.of(under(path + name + ".", object));
    }

    /**
     * A JSON list of objects.
     *
     * @throws UnusableField if it is anything else
     */
    public List<Fields> objects(String name) throws UnusableField {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || !value.get().valueStream().allMatch(JsonNode::isObject)) {
            throw fault(name, "is no JSON list of objects; correct it");
        }
        List<Fields> entries = new ArrayList<>();
        for (JsonNode entry : value.get()) {
            entries.add(under("%s%s[%d].".formatted(path, name, entries.size()), entry));
        }
        return List.copyOf(entries);
    }

    /** A fault of one of these fields, named with where it stands. */
    public UnusableField fault(String name, String remedy) {
        return new UnusableField(path + name, remedy);
    }

    private Optional<JsonNode> value(String name) {
        return Stream.ofNullable(values.get(name)).filter(value -> !isAbsent(value)).findFirst();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || (value.isString() && value.stringValue().isEmpty());
    }

    private String text(String name, JsonNode value, int longest) throws UnusableField {
        if (!value.isString() && !value.isBoolean() && !value.isIntegralNumber()) {
            throw fault(name, "is not a text but another kind of JSON; correct it");
        }
        String text = value.asString();
        if (text.length() > longest) {
            throw fault(name, "has more than %d characters; shorten it".formatted(longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw fault(name, "has a NUL character; remove it");
        }
        if (HALF_CHARACTER.matcher(text).find()) {
            throw fault(name, "is not UTF-8; export again without converting it");
        }
        return text;
    }

    private JsonNode parsed(String name, JsonNode text) throws UnusableField {
        try {
            return JsonText.read(text.stringValue());
        } catch (JacksonException e) {
            throw fault(name, "is no JSON; correct it");
        }
    }

    @Override
    public String toString() {
        return "Fields[" + values.size() + "]";
    }
}
