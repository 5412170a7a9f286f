package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import tools.jackson.databind.JsonNode;

/** Members a request body must have. */
final class Body {
    private Body() {}

    /** The text of the member; without it the request is answered 422. */
    static String required(JsonNode body, String name) {
        String value = Json.text(body, name);
        if (value == null) {
            throw WorkOsError.unprocessable(name + "_required", name + " is required");
        }
        return value;
    }
}
