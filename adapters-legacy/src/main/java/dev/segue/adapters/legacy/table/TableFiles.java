package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.TextFile;
import dev.segue.adapters.legacy.rows.UnusableField;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Tables in files: NDJSON if the first character is a brace, else CSV with a header line. */
final class TableFiles {

    private TableFiles() {}

    static RowSource users(Path file) {
        return open(file, TableAccount.COLUMNS);
    }

    static RowSource organizations(Path file) {
        return open(file, TableOrganizations.COLUMNS);
    }

    static RowSource memberships(Path file) {
        return open(file, TableOrganizations.MEMBERSHIP_COLUMNS);
    }

    private static RowSource open(Path file, Set<String> columns) {
        return isJson(file) ? JsonLines.open(file) : new Unguarded(CsvTable.open(file, columns));
    }

    private static boolean isJson(Path file) {
        try (Reader text = TextFile.open(file)) {
            int first = text.read();
            while (Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '{';
        } catch (IOException e) {
            throw TextFile.brokenOff(file, 0, e);
        }
    }

    /** CSV that may have gone through a tool that guards a spreadsheet from formulas. */
    private record Unguarded(CsvTable table) implements RowSource {

        @Override
        public Optional<SourceRow> next() {
            return table.next().map(Unguarded::row);
        }

        private static SourceRow row(SourceRow row) {
            try {
                Fields fields = row.fields();
                return SourceRow.of(row.number(), fields.unguarded());
            } catch (UnusableField e) {
                return row;
            }
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
