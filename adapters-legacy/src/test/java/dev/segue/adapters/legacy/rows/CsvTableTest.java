package dev.segue.adapters.legacy.rows;

import static dev.segue.adapters.legacy.rows.Written.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.rows.Written.Read;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void knows_columns_by_their_names_wherever_they_are() {
        assertThat(csv("id,name\r\nu1,Ada\r\n", "name")).containsExactly(new Read(2, "Ada"));
        assertThat(csv("x, name ,id\n,Ada,u1", "name")).containsExactly(new Read(2, "Ada"));
    }

    @Test
    void may_have_texts_with_commas_quotation_marks_and_line_breaks() {
        assertThat(csv("id,name\nu1,\"A, \"\"B\"\"\n\nC\"\n\nu2,Ada", "name"))
                .containsExactly(new Read(2, "A, \"B\"\n\nC"), new Read(6, "Ada"));
    }

    @Test
    void loses_one_row_to_a_missing_quotation_mark() {
        List<Read> rows = csv("id,name\nu1,\"Ada\nu2,\"King, Ada\"\nu3,Ada", "id");

        assertThat(rows).extracting(Read::number).containsExactly(2L, 3L, 4L);
        assertThat(rows.getFirst().value()).startsWith("! line is no CSV record");
        assertThat(rows.subList(1, 3)).extracting(Read::value).containsExactly("u2", "u3");
    }

    @Test
    void names_the_line_that_has_another_number_of_columns() {
        assertThat(csv("id,name\nu1\nu2,a,b\nu3,Ada", "id"))
                .extracting(Read::value)
                .containsExactly(
                        "! line has 1 columns, the header has 2; quote texts with commas",
                        "! line has 3 columns, the header has 2; quote texts with commas",
                        "u3");
    }

    @Test
    void reads_over_a_line_of_10_megabytes() {
        List<Read> rows = csv("id,name\nu1," + "A".repeat(10_000_000) + "\nu2,Ada", "id");

        assertThat(rows.getFirst().value()).contains("longer than 262144 characters");
        assertThat(rows.getLast()).isEqualTo(new Read(3, "u2"));
    }

    @Test
    void is_refused_without_a_column_that_is_needed() {
        assertRefused("id,name\n", "lacks the column email; add it");
        assertRefused("", "has no header line");
        assertRefused("id;email\n", "by semicolons or tabs");
        assertRefused("id\temail\n", "by semicolons or tabs");
    }

    @Test
    void is_refused_with_a_column_twice() {
        assertRefused("id,email, id\n", "has the column \"id\" twice; keep one");
        assertRefused("a@example.com,a@example.com\n", "has the column that is not a name twice");
    }

    private static void assertRefused(String text, String why) {
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> csv(text, "email"))
                .withMessageContaining(why);
    }
}
