package dev.segue.adapters.legacy.rows;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The users of a source of rows. Of the users read no more is kept in memory than 8 to 32 bytes
 * each, to tell an id that comes twice. Not safe for use by several threads.
 */
public final class RowExport implements UserExport {

    private final Supplier<? extends RowSource> source;
    private final String idField;
    private final Reading reading;
    private Optional<RowSource> open = Optional.empty();

    /** What makes a user of a row. */
    public interface Reading {

        /**
         * The user whom the fields describe.
         *
         * @throws UnusableField if one of them keeps the row from being a user
         */
        ExportedUser user(Fields fields) throws UnusableField;
    }

    /**
     * @param source opens the rows from the start, each time
     * @param idField the column or property that users are told apart by
     */
    public RowExport(Supplier<? extends RowSource> source, String idField, Reading reading) {
        this.source = source;
        this.idField = idField;
        this.reading = reading;
    }

    /** Reads from the start each time; a new call ends the iterator of the one before. */
    @Override
    public Iterator<ExportRow> rows() {
        close();
        RowSource rows = source.get();
        open = Optional.of(rows);
        SeenIds seen = new SeenIds();
        return new Rows<>(() -> rows.next().map(row -> read(row, seen)));
    }

    private ExportRow read(SourceRow row, SeenIds seen) {
        try {
            ExportedUser user = reading.user(row.fields());
            if (!seen.add(user.user().id().value())) {
                throw new UnusableField(idField, "is in an earlier row too; keep one of them");
            }
            return new ExportRow.UserRow(row.number(), user);
        } catch (UnusableField e) {
            return e.at(row.number());
        }
    }

    @Override
    public void close() {
        open.ifPresent(RowSource::close);
        open = Optional.empty();
    }
}
