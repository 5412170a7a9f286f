package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.JsonLines;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.util.Optional;

/**
 * All users of a source with their hashes; after them, what of the hash export belongs to none or
 * is damaged. Numbers of the latter go on behind the users', and their text names the line.
 */
final class JoinedRows implements AutoCloseable {

    private final RowSource users;
    private final Optional<Auth0Hashes> hashes;
    private final Optional<Auth0Hashes.Pass> pass;
    private final PasswordJoin join;
    private final SeenIds seen = new SeenIds();
    private Optional<RowSource> rest = Optional.empty();
    private long last;

    JoinedRows(RowSource users, Optional<Auth0Hashes> hashes) {
        this.users = users;
        this.hashes = hashes;
        this.pass = hashes.map(Auth0Hashes::pass);
        this.join = new PasswordJoin(pass);
    }

    /** The next row; empty at the end. */
    Optional<ExportRow> next() {
        if (rest.isEmpty()) {
            Optional<SourceRow> row = users.next();
            if (row.isPresent()) {
                last = row.get().number();
                return Optional.of(user(row.get()));
            }
            rest = hashes.map(known -> JsonLines.open(known.file()));
        }
        return rest.flatMap(this::leftOver);
    }

    private ExportRow user(SourceRow row) {
        try {
            Account account = new Account(row.fields());
            account.checkExported();
            ExportedUser user = join.exported(account);
            if (!seen.add(user.user().id().value())) {
                throw new UnusableField("user_id", "is in an earlier row too; keep one of them");
            }
            return new UserRow(row.number(), user);
        } catch (UnusableField e) {
            return e.at(row.number());
        }
    }

    private Optional<ExportRow> leftOver(RowSource lines) {
        for (Optional<SourceRow> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<UnusableField> fault = fault(line.get());
            if (fault.isPresent()) {
                return Optional.of(reported(line.get().number(), fault.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<UnusableField> fault(SourceRow line) {
        try {
            Fields fields = line.fields();
            String id = HashEntry.id(fields);
            Auth0Hashes.Pass known = pass.orElseThrow();
            if (known.isSeveral(id)) {
                return Optional.of(
                        new UnusableField("_id", "is in several lines; ask Auth0 which is right"));
            }
            if (!known.wasAsked(id)) {
                return Optional.of(new UnusableField("_id", stranger(id)));
            }
            return HashEntry.of(fields).fault();
        } catch (UnusableField e) {
            return Optional.of(e);
        }
    }

    private static String stranger(String id) {
        return id.startsWith("auth0|auth0|")
                ? "has auth0| twice once it is put before, and no user has that id; ask Auth0"
                : "belongs to no user of the users export; export all users and connections again";
    }

    private ExportRow reported(long line, UnusableField fault) {
        return new UnreadableRow(
                last + line,
                "line %d of the hash export, %s".formatted(line, fault.field()),
                fault.remedy());
    }

    @Override
    public void close() {
        users.close();
        rest.ifPresent(RowSource::close);
    }
}
