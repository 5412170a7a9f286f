package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two ways in which the Management API gives long lists out. */
final class Listing {
    private static final int LARGEST = 100;
    private static final int DEFAULT = 50;
    private static final int OFFSET_LIMIT = 1000;

    private Listing() {}

    /** By checkpoint if {@code take} is given, otherwise by page. */
    static Reply of(Request request, String name, Stream<? extends JsonNode> entries) {
        List<? extends JsonNode> all = entries.toList();
        return request.parameter("take") == null
                ? page(request, name, all)
                : checkpoint(request, name, all);
    }

    private static Reply checkpoint(Request request, String name, List<? extends JsonNode> all) {
        int take = Math.clamp(number(request, "take", DEFAULT), 1, LARGEST);
        int from = Math.min(number(request, "from", 0), all.size());
        int end = Math.min(from + take, all.size());
        ObjectNode reply = Json.object();
        reply.set(name, array(all.subList(from, end)));
        if (end < all.size()) {
            reply.put("next", Integer.toString(end));
        }
        return Reply.json(200, reply);
    }

    private static Reply page(Request request, String name, List<? extends JsonNode> all) {
        int size = Math.clamp(number(request, "per_page", DEFAULT), 1, LARGEST);
        int page = number(request, "page", 0);
        if ((page + 1) * size > OFFSET_LIMIT) {
            throw Auth0Error.badRequest(
                    "You can only page through the first 1000 records.", "invalid_paging");
        }
        int from = Math.min(page * size, all.size());
        ArrayNode entries = array(all.subList(from, Math.min(from + size, all.size())));
        if (!"true".equals(request.parameter("include_totals"))) {
            return Reply.json(200, entries);
        }
        ObjectNode reply =
                Json.object().put("start", from).put("limit", size).put("total", all.size());
        reply.set(name, entries);
        return Reply.json(200, reply);
    }

    private static ArrayNode array(List<? extends JsonNode> entries) {
        ArrayNode array = Json.array();
        entries.forEach(array::add);
        return array;
    }

    private static int number(Request request, String parameter, int usual) {
        String text = request.parameter(parameter);
        return text == null || !text.matches("[0-9]{1,6}") ? usual : Integer.parseInt(text);
    }
}
