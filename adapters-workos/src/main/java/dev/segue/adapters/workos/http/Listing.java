package dev.segue.adapters.workos.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it
 */
public record Listing(List<JsonNode> items, Optional<String> next) {

    static Listing from(JsonNode page) throws UnreadableAnswer {
        if (!page.path("data").isArray()) {
            throw new UnreadableAnswer("a list has no data");
        }
        List<JsonNode> items = new ArrayList<>();
        page.path("data").forEach(items::add);
        return new Listing(
                items, Optional.ofNullable(page.path("list_metadata").path("after").textValue()));
    }
}
