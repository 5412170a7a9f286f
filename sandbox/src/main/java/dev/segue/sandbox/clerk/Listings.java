package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes with a count of all there are. */
final class Listings {
    private final Instance instance;

    Listings(Instance instance) {
        this.instance = instance;
    }

    Reply of(String collection, Request request) {
        return page(instance.all(collection), request);
    }

    Reply memberships(Request request) {
        String organization = request.variable("id");
        return page(
                instance.all("memberships").stream()
                        .filter(m ->
                                m.path("organization").path("id").asString("").equals(organization))
                        .toList(),
                request);
    }

    private static Reply page(List<ObjectNode> all, Request request) {
        ObjectNode reply = Json.object();
        ArrayNode data = reply.putArray("data");
        Paging.of(request).page(all, o -> o.path("id").asString("")).forEach(data::add);
        return Reply.json(200, reply.put("total_count", all.size()));
    }
}
