package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.application.port.UserExport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/**
 * All users of a tenant as they are when an export job is first needed, streamed from its file,
 * with the hashes of a file of their own if there is one. All that is opened within a day reads the
 * same job.
 */
public final class Auth0Listing implements AutoCloseable {

    private static final Duration POLL_EVERY = Duration.ofSeconds(2);

    private final Auth0Http http;
    private final ExportJob job;
    private final Optional<Auth0Hashes> hashes;

    private Auth0Listing(Auth0Settings settings, Optional<Auth0Hashes> hashes, Duration poll) {
        this.http = new Auth0Http(settings, InstantSource.system());
        this.job = new ExportJob(http, new ManagementApi(http), poll);
        this.hashes = hashes;
    }

    /** A listing without hashes: its users move at their logins. Nothing is called yet. */
    public static Auth0Listing of(Auth0Settings settings) {
        return new Auth0Listing(settings, Optional.empty(), POLL_EVERY);
    }

    /** A listing with hashes, which the caller closes. Nothing is called yet. */
    public static Auth0Listing of(Auth0Settings settings, Auth0Hashes hashes) {
        return new Auth0Listing(settings, Optional.of(hashes), POLL_EVERY);
    }

    static Auth0Listing polling(
            Auth0Settings settings, Optional<Auth0Hashes> hashes, Duration every) {
        return new Auth0Listing(settings, hashes, every);
    }

    /** The users; closing it leaves the listing as it is. Not safe for use by several threads. */
    public UserExport open() {
        return new Users();
    }

    private final class Users implements UserExport {
        private Optional<JoinedRows> open = Optional.empty();

        @Override
        public Iterator<ExportRow> rows() {
            close();
            awaitJob();
            JoinedRows rows =
                    new JoinedRows(
                            JsonLines.of("of Auth0's job", new ResumingDownload(http, job)),
                            hashes);
            open = Optional.of(rows);
            return new Rows<>(rows::next);
        }

        @Override
        public void close() {
            open.ifPresent(JoinedRows::close);
            open = Optional.empty();
        }
    }

    /** What keeps the job from being done is then told by itself, not as a broken file. */
    private void awaitJob() {
        try {
            job.link();
        } catch (NoAnswer e) {
            throw e.endsListing();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
