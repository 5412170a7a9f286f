package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.TextFile;
import dev.segue.application.port.UserExport;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The users in a file of {@code firebase auth:export}, JSON or CSV, streamed. Second factors are
 * only in the JSON form. Of the users read no more is kept in memory than 8 to 32 bytes each, to
 * tell an id that comes twice. Not safe for use by several threads.
 */
public final class FirebaseExport implements UserExport {

    private final Path file;
    private final FirebaseScryptParameters parameters;
    private final ExportFormat format;
    private Optional<Reader> open = Optional.empty();

    private FirebaseExport(Path file, FirebaseScryptParameters parameters, ExportFormat format) {
        this.file = file;
        this.parameters = parameters;
        this.format = format;
    }

    /**
     * Opens an export and tells its form by its first bytes.
     *
     * @param file UTF-8, with or without a byte order mark
     * @param parameters of the project that the file was exported from
     * @throws UnreadableExport if it cannot be read or is neither form
     */
    public static FirebaseExport open(Path file, FirebaseScryptParameters parameters) {
        return new FirebaseExport(file, parameters, ExportFormat.of(file));
    }

    /** Reads from the start each time; a new call ends the iterator of the one before. */
    @Override
    public Iterator<ExportRow> rows() {
        close();
        Reader reader = TextFile.open(file);
        open = Optional.of(reader);
        RowCheck check = new RowCheck(parameters);
        Supplier<Optional<ExportRow>> source =
                switch (format) {
                    case JSON -> new JsonRows(reader, check)::read;
                    case CSV -> new CsvRows(reader, check)::read;
                };
        return new Rows<>(source);
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
