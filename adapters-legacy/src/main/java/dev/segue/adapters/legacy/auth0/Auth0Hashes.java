package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.UnreadableExport;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The password hashes and MFA secrets that Auth0 delivers apart from everything else: NDJSON, found
 * by the immutable id of the user. The file stays where it is and must not change; 32 to 64 bytes
 * of memory a line tell where its user's is. Safe for use by several threads.
 */
public final class Auth0Hashes implements AutoCloseable {

    private final HashLines lines;
    private final PlaceTable table = new PlaceTable();

    private Auth0Hashes(HashLines lines) {
        this.lines = lines;
        lines.each(this::remember);
    }

    /**
     * Reads the file once to learn where everybody is.
     *
     * @param file decrypted and unpacked
     * @throws UnreadableExport if it cannot be read, or is packed
     */
    public static Auth0Hashes open(Path file) {
        return new Auth0Hashes(HashLines.open(file));
    }

    /** What the file says of an id. */
    sealed interface Found {
        record Nothing() implements Found {}

        /** In several lines, of which nobody can say which is right. */
        record Several() implements Found {}

        record One(HashEntry entry) implements Found {}
    }

    /** One reading of users, which learns whose hashes nobody has asked for. */
    final class Pass {
        private final BitSet asked = new BitSet(table.slots());

        Found find(String id) {
            int slot = table.slotOf(id);
            long place = table.placeAt(slot);
            if (place == PlaceTable.NOWHERE) {
                return new Found.Nothing();
            }
            asked.set(slot);
            return place == PlaceTable.TWICE ? new Found.Several() : entry(id, place);
        }

        /** Whoever has that id is there, whether or not the hash is wanted. */
        void mark(String id) {
            asked.set(table.slotOf(id));
        }

        boolean wasAsked(String id) {
            return asked.get(table.slotOf(id));
        }

        boolean isSeveral(String id) {
            return table.placeAt(table.slotOf(id)) == PlaceTable.TWICE;
        }
    }

    Pass pass() {
        return new Pass();
    }

    Path file() {
        return lines.file();
    }

    private void remember(long place, String line) {
        try {
            table.put(HashEntry.id(JsonLines.object(line)), place);
        } catch (UnusableField toldOfWhenTheUsersHaveBeenRead) {
            return;
        }
    }

    private Found entry(String id, long place) {
        try {
            Fields line = JsonLines.object(lines.at(place));
            return HashEntry.id(line).equals(id)
                    ? new Found.One(HashEntry.of(line))
                    : new Found.Nothing();
        } catch (UnusableField e) {
            throw new UnreadableExport(
                    "the hash export " + file() + " has changed while it was read: start again", e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
