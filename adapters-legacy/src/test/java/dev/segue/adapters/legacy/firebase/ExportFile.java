package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An export on disk, read whole. */
final class ExportFile {

    private ExportFile() {}

    static List<ExportRow> rowsOf(String text) {
        return rowsOf(text.getBytes(UTF_8), FirebaseSamples.PROJECT);
    }

    static List<ExportRow> rowsOf(byte[] bytes) {
        return rowsOf(bytes, FirebaseSamples.PROJECT);
    }

    static List<ExportRow> rowsOf(byte[] bytes, FirebaseScryptParameters parameters) {
        try {
            Path file = Files.createTempFile("export", ".tmp");
            try (FirebaseExport export =
                    FirebaseExport.open(Files.write(file, bytes), parameters)) {
                List<ExportRow> rows = new ArrayList<>();
                export.rows().forEachRemaining(rows::add);
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
