package dev.segue.adapters.legacy.rows;

import dev.segue.adapters.legacy.rows.Lines.Line;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** NDJSON: one JSON object a line. A line that is none costs its row. */
public final class JsonLines implements RowSource {

    /** In characters; a longer line is read over, never held. */
    public static final int LONGEST_LINE = 1 << 20;

    private final Object source;
    private final Reader reader;
    private final Lines lines;

    private JsonLines(Object source, Reader reader) {
        this.source = source;
        this.reader = reader;
        this.lines = new Lines(reader, LONGEST_LINE);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableExport if it cannot be read
     */
    public static JsonLines open(Path file) {
        return new JsonLines(file, TextFile.open(file));
    }

    /**
     * Reads what is on its way, plain or gzip.
     *
     * @param source what it is, for messages
     * @throws UnreadableExport if it cannot be read
     */
    public static JsonLines of(String source, InputStream bytes) {
        return new JsonLines(source, TextFile.of(source, bytes));
    }

    /**
     * The object on one line.
     *
     * @throws UnusableField if it is none
     */
    public static Fields object(String line) throws UnusableField {
        return JsonText.object(line);
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            Optional<Line> line = lines.next();
            while (line.isPresent() && line.get().complete() && line.get().text().isBlank()) {
                line = lines.next();
            }
            return line.map(JsonLines::row);
        } catch (IOException e) {
            throw TextFile.brokenOff(source, lines.count(), e);
        }
    }

    private static SourceRow row(Line line) {
        try {
            if (!line.complete()) {
                throw new UnusableField(
                        "line",
                        "is longer than %d characters; shorten a field".formatted(LONGEST_LINE));
            }
            return SourceRow.of(line.number(), JsonText.object(line.text()));
        } catch (UnusableField e) {
            return SourceRow.broken(line.number(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
