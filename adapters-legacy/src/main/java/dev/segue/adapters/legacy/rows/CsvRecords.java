package dev.segue.adapters.legacy.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.segue.adapters.legacy.rows.Lines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Cuts CSV into records in such a way that a missing quotation mark costs one record, not the rest
 * of the file: a record goes on in the next lines only if they are no records by themselves.
 */
public final class CsvRecords {

    /** In characters; a longer line is no record. */
    public static final int LONGEST_LINE = 1 << 18;

    private static final int MOST_LINES = 64;

    private static final CsvReader.CsvReaderBuilder CSV =
            CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(false);

    private final Lines lines;
    private final Dialect dialect;

    /**
     * What a source writes.
     *
     * @param isRecord whether the fields of one line look like a record, rather than like a part of
     *     a text of several lines
     * @param repair makes CSV of a line that is none because of a fault that the source is known
     *     for
     */
    public record Dialect(Predicate<List<String>> isRecord, UnaryOperator<String> repair) {

        /** A source that writes CSV as RFC 4180 has it. */
        public static Dialect standard(Predicate<List<String>> isRecord) {
            return new Dialect(isRecord, UnaryOperator.identity());
        }
    }

    /**
     * A record or what should be one.
     *
     * @param number of its first line, from 1
     * @param fields empty if the line is no CSV record
     */
    public record Entry(long number, Optional<List<String>> fields) {}

    public CsvRecords(Reader reader, Dialect dialect) {
        this.lines = new Lines(reader, LONGEST_LINE);
        this.dialect = dialect;
    }

    /**
     * The next record that is not an empty line; empty at the end.
     *
     * @throws IOException if the text breaks off; all records before have been given
     */
    public Optional<Entry> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().text().isEmpty()) {
            line = lines.next();
        }
        return line.map(first -> new Entry(first.number(), fields(first)));
    }

    /** How many lines have been read so far. */
    public long linesRead() {
        return lines.count();
    }

    private Optional<List<String>> fields(Line first) {
        if (!first.complete()) {
            return Optional.empty();
        }
        Optional<List<String>> fields = parse(first.text());
        if (fields.isEmpty() && isOpen(first.text())) {
            fields = joined(first);
        }
        return fields.or(() -> repaired(first.text()));
    }

    private Optional<List<String>> joined(Line first) {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES - 1) {
            Optional<Line> next = nextUnlessBroken();
            next.ifPresent(taken::add);
            if (next.filter(line -> line.complete() && !isRecord(line.text())).isEmpty()) {
                break;
            }
            text.append('\n').append(next.get().text());
            if (isOpen(next.get().text())) {
                Optional<List<String>> fields = parse(text.toString()).filter(dialect.isRecord());
                if (fields.isPresent()) {
                    return fields;
                }
                break;
            }
        }
        lines.giveBack(taken);
        return Optional.empty();
    }

    private Optional<Line> nextUnlessBroken() {
        try {
            return lines.next();
        } catch (IOException metAgainAfterTheLinesThatAreGivenBack) {
            return Optional.empty();
        }
    }

    private boolean isRecord(String line) {
        return !isOpen(line)
                && parse(line).or(() -> repaired(line)).filter(dialect.isRecord()).isPresent();
    }

    /** Whether a quotation mark has no partner on the line. */
    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Optional<List<String>> repaired(String line) {
        return parse(dialect.repair().apply(line));
    }

    private static Optional<List<String>> parse(String text) {
        try {
            List<CsvRecord> records = CSV.ofCsvRecord(text).stream().limit(2).toList();
            return records.size() == 1
                    ? Optional.of(records.getFirst().getFields())
                    : Optional.empty();
        } catch (CsvParseException notCsv) {
            return Optional.empty();
        }
    }
}
