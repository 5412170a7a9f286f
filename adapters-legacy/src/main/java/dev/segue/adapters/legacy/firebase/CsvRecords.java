package dev.segue.adapters.legacy.firebase;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts CSV into records in such a way that a missing quotation mark costs one record, not the rest
 * of the file: a record goes on in the next lines only if they are no records by themselves.
 */
final class CsvRecords {

    static final int LONGEST_LINE = 1 << 18;

    /** The shortest export that Firebase's own import takes has as many. */
    static final int FEWEST_COLUMNS = 5;

    private static final int MOST_LINES = 64;

    private static final CsvReader.CsvReaderBuilder CSV =
            CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(false);

    private final Reader reader;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long linesRead;

    private record Line(long number, String text, boolean complete) {}

    /**
     * @param number of its first line, from 1
     * @param fields empty if the line is no CSV record
     */
    record Entry(long number, Optional<List<String>> fields) {}

    CsvRecords(Reader reader) {
        this.reader = reader;
    }

    /** The next record that is not an empty line; empty at the end. */
    Optional<Entry> next() throws IOException {
        Optional<Line> line = nextLine();
        while (line.isPresent() && line.get().text().isEmpty()) {
            line = nextLine();
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Line first = line.get();
        return Optional.of(
                new Entry(first.number(), first.complete() ? fields(first) : Optional.empty()));
    }

    private Optional<List<String>> fields(Line first) throws IOException {
        Optional<List<String>> fields = parse(first.text());
        if (fields.isEmpty() && isOpen(first.text())) {
            fields = joined(first);
        }
        return fields.or(() -> repaired(first.text()));
    }

    private Optional<List<String>> joined(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        for (int lines = 1; lines < MOST_LINES; lines++) {
            Optional<Line> next = nextLine();
            next.ifPresent(taken::add);
            if (next.filter(line -> line.complete() && !isRecord(line.text())).isEmpty()) {
                break;
            }
            text.append('\n').append(next.get().text());
            if (isOpen(next.get().text())) {
                Optional<List<String>> fields = parse(text.toString());
                if (fields.isPresent()) {
                    return fields;
                }
                break;
            }
        }
        taken.reversed().forEach(ahead::addFirst);
        return Optional.empty();
    }

    /** No name has a line that says in its third column whether an e-mail is verified. */
    private static boolean isRecord(String line) {
        return !isOpen(line)
                && parse(line)
                        .or(() -> repaired(line))
                        .filter(fields -> fields.size() >= FEWEST_COLUMNS)
                        .filter(fields -> fields.get(2).matches("true|false"))
                        .isPresent();
    }

    /** Whether a quotation mark has no partner on the line. */
    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Firebase's CLI does not double a quotation mark after a backslash in custom attributes. */
    private static Optional<List<String>> repaired(String line) {
        return parse(line.replace("\\\"", "\\\"\""));
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

    private Optional<Line> nextLine() throws IOException {
        return ahead.isEmpty() ? readLine() : Optional.of(ahead.removeFirst());
    }

    private Optional<Line> readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean complete = true;
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            complete = text.length() < LONGEST_LINE;
            if (complete) {
                text.append((char) c);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        linesRead++;
        return Optional.of(new Line(linesRead, text.toString(), complete));
    }
}
