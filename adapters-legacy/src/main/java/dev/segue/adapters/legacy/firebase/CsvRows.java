package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.rows.CsvRecords;
import dev.segue.adapters.legacy.rows.CsvRecords.Dialect;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a CSV export, which has no header. Of its columns (52 and an empty one today, fewer
 * from older tools) the first six and "disabled" are read; second factors are not in it.
 */
final class CsvRows {

    private static final List<String> FIRST_COLUMNS =
            List.of("localId", "email", "emailVerified", "passwordHash", "salt", "displayName");

    /** The shortest export that Firebase's own import takes has as many. */
    private static final int FEWEST_COLUMNS = 5;

    private static final int MOST_COLUMNS = 53;
    private static final int CREATED = 23;
    private static final int PHONE = 25;
    private static final int DISABLED = 26;

    /**
     * No name has a line that says in its third column whether an e-mail is verified. And
     * Firebase's CLI does not double a quotation mark after a backslash in custom attributes.
     */
    private static final Dialect CLI =
            new Dialect(
                    fields ->
                            fields.size() >= FEWEST_COLUMNS && fields.get(2).matches("true|false"),
                    line -> line.replace("\\\"", "\\\"\""));

    private final CsvRecords records;
    private final RowCheck check;

    CsvRows(Reader reader, RowCheck check) {
        this.records = new CsvRecords(reader, CLI);
        this.check = check;
    }

    /** The next row; empty at the end. */
    Optional<ExportRow> read() {
        try {
            return records.next().map(this::row);
        } catch (IOException e) {
            throw new UnreadableExport("the CSV export cannot be read on: " + e.getMessage(), e);
        }
    }

    private ExportRow row(CsvRecords.Entry csv) {
        try {
            return check.row(csv.number(), account(csv));
        } catch (UnusableField e) {
            return e.at(csv.number());
        }
    }

    private static Account account(CsvRecords.Entry csv) throws UnusableField {
        List<String> columns =
                csv.fields()
                        .orElseThrow(() ->
                                new UnusableField(
                                        "line",
                                        "is no CSV record: a quotation mark is missing or"
                                                + " not doubled, or it is longer than "
                                                + CsvRecords.LONGEST_LINE
                                                + " characters; export as JSON"));
        if (columns.size() < FEWEST_COLUMNS) {
            throw new UnusableField(
                    "line",
                    "has %d columns, needs at least %d; export again"
                            .formatted(columns.size(), FEWEST_COLUMNS));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < FIRST_COLUMNS.size() && i < columns.size(); i++) {
            fields.put(FIRST_COLUMNS.get(i), columns.get(i));
        }
        fields.put("disabled", disabled(columns));
        return new Account(fields, Map.of(), false);
    }

    /**
     * The CLI does not quote pictures and social profiles, whose commas shift the columns after
     * them. Where they are shifted, a "true" among them may mean that the account is disabled.
     */
    private static String disabled(List<String> columns) throws UnusableField {
        if (columns.size() <= DISABLED) {
            return "";
        }
        boolean inPlace =
                columns.size() <= MOST_COLUMNS
                        && columns.get(CREATED).matches("[0-9]+")
                        && columns.get(CREATED + 1).matches("[0-9]*")
                        && columns.get(PHONE).matches("(\\+.*)?");
        if (inPlace) {
            return columns.get(DISABLED);
        }
        if (columns.subList(FIRST_COLUMNS.size(), columns.size()).contains("true")) {
            throw new UnusableField(
                    "disabled",
                    "is not in its column: an unquoted comma shifts the line; export as JSON");
        }
        return "";
    }
}
