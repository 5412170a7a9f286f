package dev.segue.adapters.legacy.rows;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.rows.Written.Read;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final String ADA = "{\"id\": \"u\u00FC\"}\n";

    @Test
    void may_be_packed_and_may_start_with_a_byte_order_mark() {
        assertThat(Written.json(ADA, "id")).containsExactly(new Read(1, "u\u00FC"));
        assertThat(Written.json("\uFEFF" + ADA, "id")).containsExactly(new Read(1, "u\u00FC"));
        assertThat(Written.json(Written.gzip(ADA), "id")).containsExactly(new Read(1, "u\u00FC"));
        assertThat(Written.json(Written.gzip("\uFEFF" + ADA), "id"))
                .containsExactly(new Read(1, "u\u00FC"));
    }

    @Test
    void that_is_cut_off_gives_its_whole_lines_first() {
        String whole =
                IntStream.range(0, 5000)
                        .mapToObj(i -> "{\"id\": \"" + new UUID(i * 977L, i * 31L) + "\"}\n")
                        .collect(Collectors.joining());
        byte[] packed = Written.gzip(whole);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        List<String> given = new ArrayList<>();

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Written.onDisk(cut, file -> idsOf(file, given)))
                .withMessageMatching(
                        "the export .* breaks off after line %d; fetch it again"
                                .formatted(given.size()));

        assertThat(given).hasSizeGreaterThan(1000).allMatch(id -> id.length() == 36);
        assertThat(whole.lines().limit(given.size()))
                .containsExactlyElementsOf(
                        given.stream().map(id -> "{\"id\": \"" + id + "\"}").toList());
    }

    @Test
    void that_fits_into_one_buffer_and_is_cut_off_gives_its_whole_lines_too() {
        String whole =
                IntStream.range(0, 60)
                        .mapToObj(i -> "{\"id\": \"" + new UUID(i * 977L, i * 31L) + "\"}\n")
                        .collect(Collectors.joining());
        byte[] packed = Written.gzip(whole);
        byte[] cut = Arrays.copyOf(packed, packed.length - 9);
        List<String> given = new ArrayList<>();

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Written.onDisk(cut, file -> idsOf(file, given)));

        assertThat(given).hasSizeGreaterThan(50);
    }

    @Test
    void is_refused_if_it_is_an_archive_or_utf_16() {
        assertRefused(new byte[] {'P', 'K', 3, 4}, "is a ZIP archive: unpack it");
        assertRefused(ADA.getBytes(UTF_16), "is UTF-16");
        assertRefused(("\uFEFF" + ADA).getBytes(UTF_16LE), "is UTF-16");
        assertRefused(new byte[] {0x1F, (byte) 0x8B, 8}, "cannot be read");
    }

    @Test
    void is_refused_if_it_is_not_there() {
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> JsonLines.open(Path.of("/no/such/users.ndjson")))
                .withMessage("the export /no/such/users.ndjson cannot be read");
    }

    private static List<String> idsOf(Path file, List<String> given) {
        try (JsonLines lines = JsonLines.open(file)) {
            new Rows<>(lines::next).forEachRemaining(row -> given.add(id(row)));
            return given;
        }
    }

    private static String id(SourceRow row) {
        try {
            return row.fields().required("id", 100);
        } catch (UnusableField e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Written.json(bytes, "id"))
                .withMessageContaining(why);
    }
}
