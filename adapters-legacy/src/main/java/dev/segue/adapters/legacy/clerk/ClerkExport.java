package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.RowExport;
import dev.segue.application.port.UserExport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The users in a file of Clerk's dashboard (CSV with a header, plain or gzip), streamed: the only
 * place where hashes and the secrets of authenticator apps are shown. Who is banned, which other
 * factors and accounts they have and their metadata are not in it: {@link #joined} adds them. Not
 * safe for use by several threads.
 */
public final class ClerkExport implements UserExport {

    private static final Set<String> REQUIRED =
            Set.of("id", "primary_email_address", DashboardUser.VERIFIED_EMAILS);

    private final RowExport rows;

    private ClerkExport(RowExport rows) {
        this.rows = rows;
    }

    /**
     * Opens an export. Columns may be in any order, and there may be others.
     *
     * @throws UnreadableExport if it cannot be read, or lacks a column that who is whom and whose
     *     e-mail is verified depend on
     */
    public static ClerkExport open(Path file) {
        boolean showsHashes = columns(file).contains(DashboardUser.DIGEST);
        return new ClerkExport(
                new RowExport(
                        () -> CsvTable.open(file, REQUIRED),
                        "id",
                        row -> DashboardUser.read(row, showsHashes)));
    }

    /**
     * Opens an export and adds to each user what Clerk says of them now, 100 a call. Their password
     * stays that of the file, unless it was changed or removed since.
     *
     * @param madeAt when the file was made
     * @throws UnreadableExport as {@link #open}; and from the iterator, if Clerk stops answering
     */
    public static UserExport joined(Path file, ClerkSettings settings, Instant madeAt) {
        return new JoinedExport(open(file), new ClerkApi(settings), madeAt);
    }

    private static List<String> columns(Path file) {
        try (CsvTable table = CsvTable.open(file, REQUIRED)) {
            return table.columns();
        }
    }

    /** Reads from the start each time; a new call ends the iterator of the one before. */
    @Override
    public Iterator<ExportRow> rows() {
        return rows.rows();
    }

    @Override
    public void close() {
        rows.close();
    }
}
