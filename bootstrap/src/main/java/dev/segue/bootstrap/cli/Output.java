package dev.segue.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command answers: lines for people, or one JSON document for programs.
 *
 * @param json the caller wants JSON
 */
record Output(PrintWriter out, boolean json) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    void line(String text) {
        if (!json) {
            out.println(text);
            out.flush();
        }
    }

    /** The document; its maps keep their order. */
    void document(Map<String, ?> document) {
        if (json) {
            out.println(MAPPER.writeValueAsString(document));
            out.flush();
        }
    }
}
