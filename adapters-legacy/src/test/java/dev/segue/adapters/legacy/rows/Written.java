package dev.segue.adapters.legacy.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Files of rows as a test writes them, read whole. */
final class Written {

    private Written() {}

    /** What a source gave: for each row its number and a field, or its fault. */
    record Read(long number, String value) {}

    static List<Read> csv(byte[] bytes, String column) {
        return read(bytes, file -> CsvTable.open(file, Set.of(column)), column);
    }

    static List<Read> csv(String text, String column) {
        return csv(text.getBytes(UTF_8), column);
    }

    static List<Read> json(String text, String property) {
        return json(text.getBytes(UTF_8), property);
    }

    static List<Read> json(byte[] bytes, String property) {
        return read(bytes, JsonLines::open, property);
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Read> read(byte[] bytes, Function<Path, RowSource> open, String field) {
        List<Read> read = new ArrayList<>();
        onDisk(
                bytes,
                file -> {
                    try (RowSource source = open.apply(file)) {
                        Optional<SourceRow> row = source.next();
                        for (; row.isPresent(); row = source.next()) {
                            read.add(told(row.get(), field));
                        }
                    }
                    return read;
                });
        return read;
    }

    static <T> T onDisk(byte[] bytes, Function<Path, T> use) {
        try {
            Path file = Files.createTempFile("rows", ".tmp");
            try {
                return use.apply(Files.write(file, bytes));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read told(SourceRow row, String field) {
        try {
            return new Read(row.number(), row.fields().text(field, 1000).orElse(""));
        } catch (UnusableField e) {
            return new Read(row.number(), "! " + e.field() + " " + e.remedy());
        }
    }
}
