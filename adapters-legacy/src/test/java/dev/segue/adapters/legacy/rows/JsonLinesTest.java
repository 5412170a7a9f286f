package dev.segue.adapters.legacy.rows;

import static dev.segue.adapters.legacy.rows.Written.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.rows.Written.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void are_one_object_a_line() {
        assertThat(json("{\"id\": \"u1\"}\n \r\n{\"id\": 2}", "id"))
                .containsExactly(new Read(1, "u1"), new Read(3, "2"));
    }

    @Test
    void lose_one_row_to_a_line_that_is_no_object() {
        List<Read> rows =
                json("{\"id\":\n[1]\n\"u\"\n{\"id\": 1}{}\nnull\n}{\n{\"id\": \"u7\"}", "id");

        assertThat(rows).hasSize(7);
        assertThat(rows.subList(0, 6)).allMatch(row -> row.value().startsWith("! line is no JSON"));
        assertThat(rows.getLast()).isEqualTo(new Read(7, "u7"));
    }

    @Test
    void name_a_key_that_is_there_twice() {
        assertThat(json("{\"id\": \"u1\", \"id\": \"u2\"}\n{\"id\": \"u3\"}", "id"))
                .containsExactly(new Read(1, "! id is there twice; keep one"), new Read(2, "u3"));
        assertThat(json("{\"a\": {\"b c\": 1, \"b c\": 2}}", "id"))
                .containsExactly(new Read(1, "! line is no JSON; write one object a line"));
    }

    @Test
    void name_a_field_with_nul_or_with_bytes_that_are_no_utf_8() {
        String lines = "{\"id\": \"a\0\"}\n{\"id\": \"\u00FC\"}\n{\"id\": \"\\ud800\"}";

        assertThat(json(lines.getBytes(ISO_8859_1), "id"))
                .containsExactly(
                        new Read(1, "! id has a NUL character; remove it"),
                        new Read(2, "! id is not UTF-8; export again without converting it"),
                        new Read(3, "! id is not UTF-8; export again without converting it"));
    }

    @Test
    void read_over_a_field_of_10_megabytes() {
        String huge = "{\"id\": \"" + "A".repeat(10_000_000) + "\"}";

        assertThat(json(huge + "\n{\"id\": \"u2\"}", "id"))
                .containsExactly(
                        new Read(1, "! line is longer than 1048576 characters; shorten a field"),
                        new Read(2, "u2"));
    }
}
