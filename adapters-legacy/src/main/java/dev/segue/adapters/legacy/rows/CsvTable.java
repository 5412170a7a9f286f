package dev.segue.adapters.legacy.rows;

import dev.segue.adapters.legacy.rows.CsvRecords.Dialect;
import dev.segue.adapters.legacy.rows.CsvRecords.Entry;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * CSV with a header line, RFC 4180. Columns are known by their names, in any order; a row has as
 * many as the header. A text may go over 64 lines, unless one of them has as many columns as the
 * header and so looks like a row by itself.
 */
public final class CsvTable implements RowSource {

    private static final Pattern TELLABLE = Pattern.compile("[\\w.:/ -]{1,60}");

    private final Path file;
    private final Reader reader;
    private final CsvRecords records;
    private final List<String> columns = new ArrayList<>();

    private CsvTable(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
        this.records =
                new CsvRecords(reader, Dialect.standard(fields -> fields.size() == columns.size()));
    }

    /**
     * Opens a file and reads its header.
     *
     * @param required columns that have to be there; others may be
     * @throws UnreadableExport if it cannot be read, has no header, lacks a column or has one twice
     */
    public static CsvTable open(Path file, Set<String> required) {
        CsvTable table = new CsvTable(file, TextFile.open(file));
        try {
            table.readHeader(required);
            return table;
        } catch (UnreadableExport e) {
            table.close();
            throw e;
        }
    }

    /** The names of the header, in their order. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public Optional<SourceRow> next() {
        return record().map(this::row);
    }

    private SourceRow row(Entry entry) {
        try {
            return SourceRow.of(entry.number(), fields(entry));
        } catch (UnusableField e) {
            return SourceRow.broken(entry.number(), e);
        }
    }

    private Fields fields(Entry entry) throws UnusableField {
        List<String> texts =
                entry.fields()
                        .orElseThrow(() ->
                                new UnusableField(
                                        "line",
                                        "is no CSV record: a quotation mark is missing or"
                                                + " not doubled, or it is longer than "
                                                + CsvRecords.LONGEST_LINE
                                                + " characters; correct it"));
        if (texts.size() != columns.size()) {
            throw new UnusableField(
                    "line",
                    "has %d columns, the header has %d; quote texts with commas"
                            .formatted(texts.size(), columns.size()));
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byName.put(columns.get(i), texts.get(i));
        }
        return Fields.ofTexts(byName);
    }

    private void readHeader(Set<String> required) {
        List<String> names =
                record()
                        .flatMap(Entry::fields)
                        .orElseThrow(() -> unfit("has no header line; export it with one"))
                        .stream()
                        .map(String::strip)
                        .toList();
        if (names.size() == 1 && names.getFirst().matches(".*[;\\t].*")) {
            throw unfit("separates its columns by semicolons or tabs; export it with commas");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw unfit("has the column %s twice; keep one".formatted(told(name)));
            }
        }
        List<String> missing = required.stream().filter(n -> !seen.contains(n)).sorted().toList();
        if (!missing.isEmpty()) {
            throw unfit("lacks the column %s; add it".formatted(String.join(", ", missing)));
        }
        columns.addAll(names);
    }

    /** A header that is none may be a user's row, so not everything in it is told. */
    private static String told(String name) {
        return TELLABLE.matcher(name).matches() ? '"' + name + '"' : "that is not a name";
    }

    private Optional<Entry> record() {
        try {
            return records.next();
        } catch (IOException e) {
            throw TextFile.brokenOff(file, records.linesRead(), e);
        }
    }

    private UnreadableExport unfit(String why) {
        return new UnreadableExport("the export " + file + " " + why, null);
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
