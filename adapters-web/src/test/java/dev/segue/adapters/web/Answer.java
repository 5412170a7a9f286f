package dev.segue.adapters.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came back.
 *
 * @param headers by lower-case name
 * @param millis from sending the request to having the whole answer
 */
public record Answer(int status, Map<String, List<String>> headers, String body, long millis) {

    public String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().collect(Collectors.joining(", "));
    }

    /** All that a caller can tell answers apart by, but time and date. */
    public String visible() {
        Map<String, List<String>> kept = new TreeMap<>(headers);
        kept.remove("date");
        return status + "\n" + kept + "\n" + body;
    }
}
