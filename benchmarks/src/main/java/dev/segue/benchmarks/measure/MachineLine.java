package dev.segue.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last line of a benchmark, for programs: {@code bench: name=N ratio=R against=WHAT}, then
 * further figures as {@code key=value}. Values have no spaces.
 */
public final class MachineLine {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern VALUE = Pattern.compile("[^\\s=]+");

    private final Map<String, String> pairs = new LinkedHashMap<>();

    private MachineLine() {}

    /**
     * Begins the line.
     *
     * @param ratio Segue's speed where the peer's is 1
     * @param against the peer
     */
    public static MachineLine of(String name, double ratio, String against) {
        return new MachineLine().with("name", name).with("ratio", ratio).with("against", against);
    }

    /** Begins the line of a run whose peer is not on this machine. */
    public static MachineLine withoutPeer(String name, String against) {
        return new MachineLine()
                .with("name", name)
                .with("ratio", "absent")
                .with("against", against);
    }

    /** Adds a figure. */
    public MachineLine with(String key, double value) {
        return with(key, Figure.of(value));
    }

    /**
     * Adds a word.
     *
     * @throws IllegalArgumentException if it would not be told apart from its neighbours, or is
     *     there already
     */
    public MachineLine with(String key, String value) {
        if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a key and a value: " + key + ", " + value);
        }
        if (pairs.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(key + " is there already");
        }
        return this;
    }

    @Override
    public String toString() {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(" ", "bench: ", ""));
    }
}
