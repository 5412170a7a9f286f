package dev.segue.adapters.legacy.auth0;

import dev.segue.application.port.Outage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A list of the Management API, entry by entry. By checkpoint, because pages by number end after a
 * thousand entries; what answers with a bare list does not know checkpoints and is read by number.
 */
final class Checkpoints {

    private static final int SIZE = 100;

    private final ManagementApi api;
    private final String path;
    private final String name;
    private final Deque<JsonNode> page = new ArrayDeque<>();
    private Optional<String> next = Optional.of("take=" + SIZE);
    private int byNumber;
    private long given;

    /**
     * @param path which may have a query of its own
     * @param name of the property that holds the entries
     */
    Checkpoints(ManagementApi api, String path, String name) {
        this.api = api;
        this.path = path + (path.contains("?") ? "&" : "?");
        this.name = name;
    }

    /**
     * The next entry; empty at the end.
     *
     * @throws dev.segue.application.port.UserExport.UnreadableExport if the list breaks off
     */
    Optional<JsonNode> next() {
        while (page.isEmpty() && next.isPresent()) {
            read(next.get());
        }
        Optional<JsonNode> entry = Optional.ofNullable(page.pollFirst());
        given += entry.isPresent() ? 1 : 0;
        return entry;
    }

    /** How many entries have been given. */
    long given() {
        return given;
    }

    private void read(String query) {
        try {
            JsonNode reply = api.patiently(path + query);
            JsonNode entries = reply.isArray() ? reply : reply.path(name);
            if (!entries.isArray()) {
                throw new NoAnswer(Outage.of("Auth0 answered a listing without its entries"));
            }
            entries.forEach(page::add);
            next = reply.isArray() ? byNumber(entries.size()) : byCheckpoint(reply);
        } catch (NoAnswer e) {
            throw e.endsListing();
        }
    }

    private static Optional<String> byCheckpoint(JsonNode reply) {
        return reply.path("next")
                .asStringOpt()
                .filter(from -> !from.isEmpty())
                .map(from -> "take=" + SIZE + "&from=" + ManagementApi.encoded(from));
    }

    /** The list itself tells nothing, so only an empty one is the last. */
    private Optional<String> byNumber(int entries) {
        if (entries == 0) {
            return Optional.empty();
        }
        // The first answer came without a number and may have had another size.
        Optional<String> query = Optional.of("per_page=" + SIZE + "&page=" + byNumber);
        if (byNumber == 0) {
            page.clear();
        }
        byNumber++;
        return query;
    }
}
