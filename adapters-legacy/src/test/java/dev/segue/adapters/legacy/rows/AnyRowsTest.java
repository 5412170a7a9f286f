package dev.segue.adapters.legacy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.rows.Written.Read;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.SecretBytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class AnyRowsTest {

    private static final String HEADER = "id,name,note\n";

    @Property(tries = 200)
    void of_any_bytes_are_read_or_refused_as_a_whole(@ForAll byte[] bytes) {
        assertReadOrRefused(() -> Written.csv(bytes, "id"));
        assertReadOrRefused(() -> Written.json(bytes, "id"));
    }

    @Property(tries = 300)
    void of_csv_survive_whatever_stands_between_them(
            @ForAll("texts") List<String> good, @ForAll("csvLike") List<String> bad) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < good.size(); i++) {
            csv.append(i < bad.size() ? bad.get(i) + "\n" : "");
            csv.append(quoted("good" + i)).append(",fine,").append(quoted(good.get(i)));
            csv.append('\n');
        }

        List<Read> rows = Written.csv(csv.toString(), "note");

        assertThat(rows).extracting(Read::value).containsSubsequence(good);
    }

    @Property(tries = 300)
    void of_ndjson_survive_whatever_stands_between_them(
            @ForAll("texts") List<String> good, @ForAll("jsonLike") List<String> bad) {
        StringBuilder ndjson = new StringBuilder();
        for (int i = 0; i < good.size(); i++) {
            ndjson.append(i < bad.size() ? bad.get(i) + "\n" : "");
            ndjson.append("{\"id\": ").append(JsonMapper.shared().writeValueAsString(good.get(i)));
            ndjson.append("}\n");
        }

        List<Read> rows = Written.json(ndjson.toString(), "id");

        assertThat(rows).extracting(Read::value).containsSubsequence(good);
    }

    @Property(tries = 100)
    void in_base_32_come_back_as_they_went(@ForAll byte[] bytes) {
        SecretBytes secret = SecretBytes.of(bytes);

        assertThat(Base32Text.decode(Base32Text.encode(secret))).contains(secret);
    }

    private interface Reading {
        List<Read> rows();
    }

    private static void assertReadOrRefused(Reading reading) {
        try {
            assertThat(reading.rows()).doesNotContainNull();
        } catch (UnreadableExport refused) {
            assertThat(refused).hasMessageContaining("the export ");
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("aZ \u00FC\u4E2D,\"'\\{}[];=")
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> csvLike() {
        return lines(",", "\"", "\"\"", "\r", "a", "\0", "\\\"", "'", "good0", ",fine,");
    }

    @Provide
    Arbitrary<List<String>> jsonLike() {
        return lines("{", "}", "[", "]", ",", ":", "\"", "\\u", "null", "1e9", "\0", "\"id\":");
    }

    private static Arbitrary<List<String>> lines(String... parts) {
        return Arbitraries.of(parts)
                .list()
                .ofMaxSize(12)
                .map(line -> String.join("", line))
                .list()
                .ofMaxSize(12);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
