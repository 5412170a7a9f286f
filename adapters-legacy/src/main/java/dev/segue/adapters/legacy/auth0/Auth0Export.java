package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.TextFile;
import dev.segue.application.port.UserExport;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * The users in a file of Auth0's users-export job: NDJSON, plain or gzip, streamed, with the hashes
 * of another file if there is one. Of the users read no more is kept in memory than 8 to 32 bytes
 * each, to tell an id that comes twice. Not safe for use by several threads.
 */
public final class Auth0Export implements UserExport {

    private final Path users;
    private final Optional<Auth0Hashes> hashes;
    private Optional<JoinedRows> open = Optional.empty();

    private Auth0Export(Path users, Optional<Auth0Hashes> hashes) {
        this.users = users;
        this.hashes = hashes;
    }

    /**
     * Opens an export without hashes: its users move at their logins.
     *
     * @throws UnreadableExport if it cannot be read, or is no NDJSON
     */
    public static Auth0Export open(Path users) {
        return checked(users, Optional.empty());
    }

    /**
     * Opens an export with hashes. The caller closes them.
     *
     * @throws UnreadableExport if the users cannot be read, or are no NDJSON
     */
    public static Auth0Export open(Path users, Auth0Hashes hashes) {
        return checked(users, Optional.of(hashes));
    }

    private static Auth0Export checked(Path users, Optional<Auth0Hashes> hashes) {
        int first = firstCharacter(users);
        if (first == '[') {
            throw new UnreadableExport(
                    "the export "
                            + users
                            + " is one JSON list: the job writes one object a line; write it so",
                    null);
        }
        // A damaged first line may begin with anything; a column's name begins with a letter.
        if (Character.isLetter(first) || first == '"' || first == '\'') {
            throw new UnreadableExport(
                    "the export "
                            + users
                            + " is CSV, which has apostrophes before its texts and no metadata: run"
                            + " the job again with \"format\": \"json\"",
                    null);
        }
        return new Auth0Export(users, hashes);
    }

    private static int firstCharacter(Path users) {
        try (Reader text = TextFile.open(users)) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return first;
        } catch (IOException e) {
            throw TextFile.brokenOff(users, 0, e);
        }
    }

    /** Reads from the start each time; a new call ends the iterator of the one before. */
    @Override
    public Iterator<ExportRow> rows() {
        close();
        JoinedRows rows = new JoinedRows(JsonLines.open(users), hashes);
        open = Optional.of(rows);
        return new Rows<>(rows::next);
    }

    @Override
    public void close() {
        open.ifPresent(JoinedRows::close);
        open = Optional.empty();
    }
}
