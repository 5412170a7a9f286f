package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists that the Backend API answers with. */
final class Users {

    private Users() {}

    /**
     * The users of an answer.
     *
     * @throws NoAnswer if it is no list of objects
     */
    static List<Fields> of(String body) throws NoAnswer {
        try {
            return objects(JsonMapper.shared().readTree(body), "no list of users");
        } catch (JacksonException notJson) {
            throw new NoAnswer(Failure.unreadable("no JSON"));
        }
    }

    static List<Fields> objects(JsonNode list, String otherwise) throws NoAnswer {
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject)) {
            throw new NoAnswer(Failure.unreadable(otherwise));
        }
        return list.valueStream().map(Fields::ofJson).toList();
    }
}
