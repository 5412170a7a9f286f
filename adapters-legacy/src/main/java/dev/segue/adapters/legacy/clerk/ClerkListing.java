package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.RowExport;
import dev.segue.application.port.UserExport;
import java.util.Iterator;

/**
 * All users of a Clerk instance as they are now, oldest first, 500 a call: with bans, social and
 * enterprise accounts, second factors and metadata, but without hashes and the secrets of
 * authenticator apps, which only the dashboard's export has. Not safe for use by several threads.
 */
public final class ClerkListing implements UserExport {

    private final ClerkApi api;
    private final RowExport rows;

    private ClerkListing(ClerkApi api) {
        this.api = api;
        Pages pages = new Pages(api);
        this.rows =
                new RowExport(
                        () -> new ListedUsers(pages),
                        "id",
                        fields -> LiveUser.read(fields).exported());
    }

    /** A listing of the settings' instance. Nothing is called yet. */
    public static ClerkListing of(ClerkSettings settings) {
        return new ClerkListing(new ClerkApi(settings));
    }

    /** Lists from the start each time. A page without an answer is asked for four times. */
    @Override
    public Iterator<ExportRow> rows() {
        return rows.rows();
    }

    @Override
    public void close() {
        rows.close();
        api.close();
    }
}
