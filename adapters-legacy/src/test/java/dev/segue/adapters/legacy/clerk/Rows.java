package dev.segue.adapters.legacy.clerk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads exports to their end. */
final class Rows {

    private Rows() {}

    static List<ExportRow> of(UserExport export) {
        List<ExportRow> rows = new ArrayList<>();
        export.rows().forEachRemaining(rows::add);
        return rows;
    }

    static List<ExportRow> ofAll(UserExport export) {
        try (export) {
            return of(export);
        }
    }

    /** The users of an export of which every row can be used. */
    static List<ExportedUser> users(UserExport export) {
        return ofAll(export).stream().map(row -> ((UserRow) row).user()).toList();
    }

    /** The rows before the place where an export breaks off. */
    static List<ExportRow> untilItBreaks(UserExport export) {
        List<ExportRow> rows = new ArrayList<>();
        try (export) {
            assertThatThrownBy(() -> export.rows().forEachRemaining(rows::add))
                    .isInstanceOf(UnreadableExport.class)
                    .hasMessageContaining("breaks off after line");
        }
        return rows;
    }

    /** The first half of what a file is when compressed. */
    static byte[] halfOfGzip(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }

    /** A file with these lines, in UTF-8. */
    static Path file(Path directory, String... lines) throws IOException {
        return file(directory, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path directory, byte[] bytes) throws IOException {
        return Files.write(directory.resolve("users.csv"), bytes);
    }
}
