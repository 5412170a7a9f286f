package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The two files of an export in a folder, and what is read out of them. */
final class Exports {

    private final Path users;
    private final Path hashes;

    Exports(Path folder) {
        this.users = folder.resolve("users.json");
        this.hashes = folder.resolve("hashes.json");
    }

    Path users(String... lines) {
        return write(users, String.join("\n", lines).getBytes(UTF_8));
    }

    Path packedUsers(String... lines) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(users))) {
            out.write(String.join("\n", lines).getBytes(UTF_8));
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path hashes(String... lines) {
        return write(hashes, String.join("\n", lines).getBytes(UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of the users, with the hashes. */
    List<ExportRow> joined() {
        try (Auth0Hashes opened = Auth0Hashes.open(hashes);
                Auth0Export export = Auth0Export.open(users, opened)) {
            return all(export);
        }
    }

    /** The one user that the rows hold. */
    ExportedUser onlyUser() {
        List<ExportedUser> found = usersOf(joined());
        if (found.size() != 1) {
            throw new AssertionError("expected one user, not " + found.size());
        }
        return found.getFirst();
    }

    static List<ExportRow> all(UserExport export) {
        List<ExportRow> rows = new ArrayList<>();
        export.rows().forEachRemaining(rows::add);
        return rows;
    }

    static List<ExportedUser> usersOf(List<ExportRow> rows) {
        return rows.stream()
                .filter(UserRow.class::isInstance)
                .map(row -> ((UserRow) row).user())
                .toList();
    }

    static List<UnreadableRow> faultsOf(List<ExportRow> rows) {
        return rows.stream()
                .filter(UnreadableRow.class::isInstance)
                .map(UnreadableRow.class::cast)
                .toList();
    }
}
