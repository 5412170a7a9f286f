package dev.segue.adapters.legacy.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private final Fields json =
            Fields.ofJson(
                    JsonText.read(
                            """
                            {"text": "a", "number": 12, "flag": true, "none": null, "empty": "",
                             "list": ["a", 5, ""], "object": {"inner": {"deep": "x\\u0000"}},
                             "objects": [{"a": 1}, {"a": {}}], "json": "{\\"k\\": [1]}"}
                            """));

    @Test
    void are_texts_whatever_they_are_written_as() throws UnusableField {
        assertThat(json.text("text", 9)).contains("a");
        assertThat(json.text("number", 9)).contains("12");
        assertThat(json.text("flag", 9)).contains("true");
    }

    @Test
    void are_not_there_if_absent_null_or_empty() throws UnusableField {
        assertThat(json.text("absent", 9)).isEmpty();
        assertThat(json.text("none", 9)).isEmpty();
        assertThat(json.text("empty", 9)).isEmpty();
        assertThat(json.names()).contains("text", "list").doesNotContain("none", "empty");
    }

    @Test
    void are_yes_or_no_in_the_ways_of_databases() throws UnusableField {
        for (String yes : new String[] {"true", "TRUE", "t", "1", "Yes", "y", " True "}) {
            assertThat(texts(yes).flag("x")).contains(true);
        }
        for (String no : new String[] {"false", "F", "0", "no", "N"}) {
            assertThat(texts(no).flag("x")).contains(false);
        }
        assertFault(() -> texts("maybe").flag("x"), "x", "neither true nor false");
    }

    @Test
    void are_moments_with_their_offset() throws UnusableField {
        assertThat(texts("2026-01-31T13:00:00+01:00").instant("x"))
                .contains(Instant.parse("2026-01-31T12:00:00Z"));
        assertFault(() -> texts("2026-01-31T13:00:00").instant("x"), "x", "no time like");
        assertFault(() -> texts("yesterday").instant("x"), "x", "no time like");
    }

    @Test
    void are_lists_of_json_or_of_separated_texts() throws UnusableField {
        assertThat(json.list("list", ';', 9)).containsExactly("a", "5");
        assertThat(texts(" a; b;;c ").list("x", ';', 9)).containsExactly("a", "b", "c");
        assertThat(texts("[\"a\", 5]").list("x", ';', 9)).containsExactly("a", "5");
        assertFault(() -> texts("[a]").list("x", ';', 9), "x", "is no JSON");
        assertFault(() -> texts("a;bb").list("x", ';', 1), "x", "more than 1 characters");
    }

    @Test
    void are_objects_of_json_or_texts_of_them_and_name_their_place() throws UnusableField {
        Fields inner = json.object("object").orElseThrow().object("inner").orElseThrow();

        assertFault(() -> inner.text("deep", 9), "object.inner.deep", "NUL");
        assertThat(json.object("json").orElseThrow().anyText("k")).contains("[1]");
        assertFault(() -> json.object("text"), "text", "is no JSON");
        assertFault(
                () -> json.objects("objects").get(1).text("a", 9), "objects[1].a", "another kind");
        assertFault(() -> json.objects("list"), "list", "no JSON list of objects");
    }

    @Test
    void lose_the_apostrophe_that_guards_a_spreadsheet_if_one_says_so() throws UnusableField {
        assertThat(texts("'+4915").unguarded().text("x", 9)).contains("+4915");
        assertThat(texts("'-5").unguarded().text("x", 9)).contains("-5");
        assertThat(texts("'s-Hage").unguarded().text("x", 9)).contains("'s-Hage");
        assertThat(texts("'+4915").text("x", 9)).contains("'+4915");
    }

    @Test
    void are_names_unless_a_spreadsheet_would_compute_them() throws UnusableField {
        for (String name : new String[] {"-Ada-", "+1 Ada", "Ada (=)", "'=1"}) {
            assertThat(texts(name).name("x", 99)).contains(name);
        }
        for (String formula : new String[] {"=1", "@A1", "\t=1", "+A1|b", "-1+SUM(2)"}) {
            assertFault(() -> texts(formula).name("x", 99), "x", "like a formula");
        }
    }

    @Test
    void print_nothing() {
        assertThat(texts("s3cret")).hasToString("Fields[1]");
    }

    private interface Asking {
        Object answer() throws UnusableField;
    }

    private static void assertFault(Asking asking, String field, String remedy) {
        assertThatExceptionOfType(UnusableField.class)
                .isThrownBy(asking::answer)
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
                .withMessageContaining(remedy);
    }

    private static Fields texts(String text) {
        return Fields.ofTexts(Map.of("x", text));
    }
}
