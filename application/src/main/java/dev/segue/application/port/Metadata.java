package dev.segue.application.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account or organization is labelled with at WorkOS.
 *
 * @param values strings, as WorkOS takes them; at most 10 keys of 40 characters with values of 600
 * @param lost names of what the source had and WorkOS cannot keep, for the report
 * @see <a href="https://workos.com/docs/user-management/metadata">WorkOS: Metadata</a>
 */
public record Metadata(Map<String, String> values, List<String> lost) {

    public static final Metadata EMPTY = new Metadata(Map.of(), List.of());

    private static final int MOST_KEYS = 10;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 600;

    public Metadata {
        values = Map.copyOf(values);
        lost = List.copyOf(lost);
    }

    /** What of these WorkOS can keep, in their order, and the names of the rest. */
    public static Metadata of(Map<String, String> source) {
        LinkedHashMap<String, String> kept = new LinkedHashMap<>();
        ArrayList<String> lost = new ArrayList<>();
        source.forEach((key, value) -> {
            boolean fits =
                    kept.size() < MOST_KEYS
                            && key.length() <= LONGEST_KEY
                            && value.length() <= LONGEST_VALUE;
            if (fits) {
                kept.put(key, value);
            } else {
                lost.add(key);
            }
        });
        return new Metadata(kept, lost);
    }

    /** Personal data may be among the values. */
    @Override
    public String toString() {
        return "Metadata[" + values.size() + " values]";
    }
}
