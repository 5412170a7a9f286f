package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * The users of a package. The tool writes a row for each organization of a user; only the first of
 * them is a user here, and those after it have to say the same.
 */
final class PackageUsers implements UserExport {

    static final Set<String> COLUMNS = Set.of("email", "external_id");

    /** What may differ between two rows of one user. */
    private static final Set<String> OF_A_MEMBERSHIP =
            Set.of("org_id", "org_external_id", "org_name", "role_slugs");

    private final MigrationPackage source;
    private Optional<Walk> open = Optional.empty();

    PackageUsers(MigrationPackage source) {
        this.source = source;
    }

    /** Reads from the start each time; a new call ends the iterator of the one before. */
    @Override
    public Iterator<ExportRow> rows() {
        close();
        Walk walk = new Walk();
        open = Optional.of(walk);
        return walk.rows.iterator();
    }

    @Override
    public void close() {
        open.ifPresent(Walk::close);
        open = Optional.empty();
    }

    /** One reading: the users, then what is wrong with the files beside them. */
    private final class Walk implements AutoCloseable {

        private final PackageTotp totp = PackageTotp.read(source);
        private final PackageUser user = new PackageUser(source.provider(), totp);
        private final SeenIds ids = new SeenIds();
        private final SeenIds accounts = new SeenIds();
        private final Deque<ExportRow> faults = new ArrayDeque<>(totp.faults());
        private final Chain<ExportRow> rows = new Chain<>();
        private final RowSource users;
        private final Optional<RowSource> skipped;
        private long count;

        Walk() {
            users =
                    source.rows(PackageFile.USERS, COLUMNS)
                            .orElseThrow(() ->
                                    new UnreadableExport(
                                            "the package has no users.csv; make it again", null));
            Path left = source.path(PackageFile.SKIPPED_USERS);
            skipped = Files.exists(left) ? Optional.of(JsonLines.open(left)) : Optional.empty();
            rows.thenEach(users, this::read);
            rows.then(this::endOfUsers);
            rows.then(() -> Optional.ofNullable(faults.poll()));
            skipped.ifPresent(
                    lines -> rows.thenEach(lines, row -> Optional.of(PackageUsers.skipped(row))));
        }

        private Optional<ExportRow> endOfUsers() {
            source.countFault(PackageFile.USERS, count).ifPresent(faults::add);
            return Optional.empty();
        }

        private Optional<ExportRow> read(SourceRow row) {
            count++;
            try {
                Fields fields = row.fields();
                ExportedUser read = user.read(fields);
                boolean tellsMore = accounts.add(told(fields));
                if (ids.add(read.user().id().value())) {
                    return Optional.of(new ExportRow.UserRow(row.number(), read));
                }
                if (tellsMore) {
                    throw new UnusableField(
                            "external_id",
                            "is in an earlier row that says something else; keep one of them");
                }
                return Optional.empty();
            } catch (UnusableField e) {
                return Optional.of(e.at(row.number()));
            }
        }

        /** All that a row says of the user, whatever the organization. */
        private String told(Fields row) throws UnusableField {
            StringBuilder told = new StringBuilder();
            for (String name : row.names()) {
                if (!OF_A_MEMBERSHIP.contains(name)) {
                    told.append(name).append('=').append(row.anyText(name).orElse("")).append('\n');
                }
            }
            return told.toString();
        }

        @Override
        public void close() {
            users.close();
            skipped.ifPresent(RowSource::close);
        }
    }

    /** Whoever the maker of the package left out is left out of it, not out of the report. */
    private static ExportRow skipped(SourceRow row) {
        String field = PackageFile.SKIPPED_USERS.path() + ": ";
        try {
            String reason =
                    row.fields()
                            .text("reason", PackageUser.LONGEST_TEXT)
                            .filter(code -> code.matches("[A-Za-z0-9_-]{1,60}"))
                            .orElse("for no known reason");
            return new ExportRow.UnreadableRow(
                    row.number(),
                    field + "reason",
                    "is %s: the package leaves this user out; move them by other means"
                            .formatted(reason));
        } catch (UnusableField e) {
            return new ExportRow.UnreadableRow(row.number(), field + e.field(), e.remedy());
        }
    }
}
