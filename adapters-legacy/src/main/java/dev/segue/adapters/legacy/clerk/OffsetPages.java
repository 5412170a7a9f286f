package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.application.port.Outage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of a listing that can only be paged by counting, oldest first. Whoever goes meanwhile
 * moves all that come after, so that one may be passed over: then fewer are seen than Clerk counts,
 * and the listing breaks off rather than to be short.
 */
final class OffsetPages implements Supplier<Optional<Fields>> {

    static final int PAGE = 500;

    private final Pages pages;
    private final String path;
    private final Deque<Fields> page = new ArrayDeque<>();
    private final SeenIds seen = new SeenIds();
    private long offset;
    private long distinct;
    private boolean more = true;

    OffsetPages(Pages pages, String path) {
        this.pages = pages;
        this.path = path;
    }

    /** The next entry; empty at the end. */
    @Override
    public Optional<Fields> get() {
        try {
            while (page.isEmpty() && more) {
                turn();
            }
            return Optional.ofNullable(page.pollFirst());
        } catch (NoAnswer e) {
            throw Pages.brokenOff(e.failure().outage());
        }
    }

    /**
     * As {@link #get}, of all that is left.
     *
     * @throws NoAnswer if Clerk refuses or stays silent
     */
    List<Fields> rest() throws NoAnswer {
        while (more) {
            turn();
        }
        return List.copyOf(page);
    }

    private void turn() throws NoAnswer {
        Query query = Query.of("limit", PAGE).and("offset", offset).and("order_by", "+created_at");
        JsonNode answer = parsed(pages.tryToFetch(path, query));
        JsonNode data = answer.path("data");
        List<Fields> entries = Users.objects(data, "no list");
        for (int i = 0; i < entries.size(); i++) {
            // Whoever came to stand on two pages is given once.
            if (seen.add(data.path(i).path("id").asString("no id " + (offset + i)))) {
                page.add(entries.get(i));
                distinct++;
            }
        }
        offset += entries.size();
        long total = answer.path("total_count").asLong(offset);
        more = entries.size() == PAGE && offset < total;
        if (!more && distinct < total) {
            throw Pages.brokenOff(Outage.of("entries went while they were listed; list again"));
        }
    }

    private static JsonNode parsed(String body) throws NoAnswer {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            throw new NoAnswer(Failure.unreadable("no JSON"));
        }
    }
}
