package dev.segue.adapters.legacy.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of a call, in their order; a name may come more than once. */
record Query(List<String> pairs) {

    static final Query NONE = new Query(List.of());

    Query {
        pairs = List.copyOf(pairs);
    }

    static Query of(String name, Object value) {
        return NONE.and(name, value);
    }

    Query and(String name, Object value) {
        String pair = name + "=" + URLEncoder.encode(value.toString(), UTF_8);
        return new Query(Stream.concat(pairs.stream(), Stream.of(pair)).toList());
    }

    /** As it follows a path: with its question mark, or nothing. */
    String text() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** There may be an e-mail in it. */
    @Override
    public String toString() {
        return "Query[" + pairs.size() + "]";
    }
}
