package dev.segue.application.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account or organization is labelled with at WorkOS.
 *
 * @param values strings, as WorkOS takes them; at most 10 keys of 40 characters with values of 600,
 *     all ASCII
 * @param lost names of what the source had and WorkOS cannot keep, for the report
 * @see <a href="https://workos.com/docs/user-management/metadata">WorkOS: Metadata</a>
 */
public record Metadata(Map<String, String> values, List<String> lost) {

    public static final Metadata EMPTY = new Metadata(Map.of(), List.of());

    private static final int MOST_KEYS = 10;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 600;

    public Metadata {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lost = List.copyOf(lost);
    }

    /** What of these WorkOS can keep, in their order, and the names of the rest. */
    public static Metadata of(Map<String, String> source) {
        Metadata metadata = EMPTY;
        for (Map.Entry<String, String> entry : source.entrySet()) {
            metadata = metadata.with(entry.getKey(), entry.getValue());
        }
        return metadata;
    }

    /**
     * One more, unless the key is there already: kept if WorkOS can keep it, else named as lost.
     */
    public Metadata with(String key, String value) {
        if (values.containsKey(key)) {
            return this;
        }
        boolean fits =
                values.size() < MOST_KEYS && fits(key, LONGEST_KEY) && fits(value, LONGEST_VALUE);
        if (fits) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(key, value);
            return new Metadata(more, lost);
        }
        List<String> fewer = new ArrayList<>(lost);
        fewer.add(key);
        return new Metadata(values, fewer);
    }

    /** One value that WorkOS does not take would cost the whole account. */
    private static boolean fits(String text, int longest) {
        return text.length() <= longest && text.chars().allMatch(c -> c < 0x80);
    }

    /** Personal data may be among the values. */
    @Override
    public String toString() {
        return "Metadata[" + values.size() + " values]";
    }
}
