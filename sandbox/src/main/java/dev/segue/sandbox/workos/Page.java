package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list parameters every WorkOS collection takes: limit, order, before and after. */
record Page(int limit, boolean newestFirst, String before, String after) {
    private static final int DEFAULT_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;

    static Page of(Request request) {
        String order = request.parameter("order");
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw WorkOsError.unprocessable("order", "order must be asc or desc");
        }
        return new Page(
                limit(request.parameter("limit")),
                !"asc".equals(order),
                request.parameter("before"),
                request.parameter("after"));
    }

    /** The part of the items, which are keyed by id, that was asked for. */
    <T> Reply reply(
            NavigableMap<String, T> items, Predicate<T> wanted, Function<T, JsonNode> json) {
        NavigableMap<String, T> view = newestFirst ? items.descendingMap() : items;
        boolean backwards = after == null && before != null;
        if (after != null) {
            view = view.tailMap(after, false);
        } else if (backwards) {
            view = view.headMap(before, false).descendingMap();
        }
        List<String> ids = new ArrayList<>();
        ArrayNode data = Json.array();
        List<JsonNode> found = new ArrayList<>();
        boolean more = false;
        for (var entry : view.entrySet()) {
            if (wanted.test(entry.getValue())) {
                more = found.size() == limit;
                if (more) {
                    break;
                }
                ids.add(entry.getKey());
                found.add(json.apply(entry.getValue()));
            }
        }
        if (backwards) {
            Collections.reverse(ids);
            Collections.reverse(found);
        }
        found.forEach(data::add);
        boolean earlier = backwards ? more : after != null;
        boolean later = backwards || more;
        return Reply.json(200, envelope(data, ids, earlier, later));
    }

    private static ObjectNode envelope(
            ArrayNode data, List<String> ids, boolean earlier, boolean later) {
        ObjectNode list = Json.object().put("object", "list");
        list.set("data", data);
        list.putObject("list_metadata")
                .put("before", earlier && !ids.isEmpty() ? ids.getFirst() : null)
                .put("after", later && !ids.isEmpty() ? ids.getLast() : null);
        return list;
    }

    private static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        }
        throw WorkOsError.unprocessable("limit", "limit must be within 1..100");
    }
}
