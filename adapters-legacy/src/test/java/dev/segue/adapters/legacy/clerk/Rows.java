package dev.segue.adapters.legacy.clerk;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** A file with these lines, in UTF-8. */
    static Path file(Path directory, String... lines) throws IOException {
        return file(directory, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path directory, byte[] bytes) throws IOException {
        return Files.write(directory.resolve("users.csv"), bytes);
    }
}
