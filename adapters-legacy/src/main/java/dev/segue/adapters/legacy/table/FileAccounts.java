package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table in a file. For look-ups it is held in memory, and read again when the file changes.
 * Safe for use by several threads.
 */
final class FileAccounts implements Accounts {

    /** Of more users a file is an export, not a table to log in at. */
    static final int MOST_HELD = 200_000;

    private final Path file;
    private Optional<Held> held = Optional.empty();

    private record Held(
            FileTime modified,
            long size,
            Map<String, List<SourceRow>> byEmail,
            Map<String, SourceRow> byId) {}

    FileAccounts(Path file) {
        this.file = file;
    }

    @Override
    public RowSource all() {
        return TableFiles.users(file);
    }

    @Override
    public List<SourceRow> byEmail(EmailAddress email) throws TableFault {
        return current().byEmail().getOrDefault(email.canonical(), List.of());
    }

    @Override
    public Map<LegacyId, SourceRow> byIds(Collection<LegacyId> ids) throws TableFault {
        Map<String, SourceRow> byId = current().byId();
        Map<LegacyId, SourceRow> found = new LinkedHashMap<>();
        for (LegacyId id : ids) {
            Optional.ofNullable(byId.get(id.value())).ifPresent(row -> found.put(id, row));
        }
        return found;
    }

    private synchronized Held current() throws TableFault {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            boolean same =
                    held.filter(h -> h.modified().equals(modified) && h.size() == size).isPresent();
            if (!same) {
                held = Optional.of(read(modified, size));
            }
            return held.orElseThrow();
        } catch (IOException | UnreadableExport e) {
            throw TableFault.silent("the user table " + file + " cannot be read", e);
        }
    }

    private Held read(FileTime modified, long size) throws TableFault {
        Held fresh = new Held(modified, size, new HashMap<>(), new HashMap<>());
        try (RowSource rows = all()) {
            for (Optional<SourceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                hold(fresh, row.get());
                if (fresh.byId().size() > MOST_HELD) {
                    throw TableFault.ours(
                            "the user table %s has more than %d users: give a query instead"
                                    .formatted(file, MOST_HELD),
                            null);
                }
            }
        }
        return fresh;
    }

    /** A row without a readable id or address is nobody's, so it is not found either. */
    private static void hold(Held held, SourceRow row) {
        try {
            Fields fields = row.fields();
            held.byId().putIfAbsent(TableAccount.id(fields).value(), row);
            TableAccount.email(fields)
                    .ifPresent(email ->
                            held.byEmail()
                                    .computeIfAbsent(email.canonical(), e -> new ArrayList<>())
                                    .add(row));
        } catch (UnusableField nobodys) {
            // The export names it.
        }
    }
}
