package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company's own user table as the provider being left. Passwords are checked here, against the
 * hash that the table has now. A valid login has {@link
 * dev.segue.application.port.LegacySession#NONE}. Safe for use by several threads.
 *
 * <p>Failed logins are not counted: the table has no place for it. Whoever calls limits them.
 */
public final class TableProvider implements LegacyProvider {

    private static final System.Logger LOG = System.getLogger(TableProvider.class.getName());

    private final UserTable table;
    private final TableLogin login;

    /**
     * A door to the table. Nothing is read yet.
     *
     * @param hashes checks every kind of hash that the table has
     */
    public TableProvider(UserTable table, HashCheck hashes) {
        this.table = table;
        this.login = new TableLogin(hashes, new DummyHash(table.accounts()));
    }

    @Override
    public Provider provider() {
        return Provider.TABLE;
    }

    @Override
    public LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        try {
            return login.verify(account(identifier), password);
        } catch (TableFault e) {
            return e.isOurs()
                    ? new LegacyVerdict.Misconfigured(e.outage())
                    : new LegacyVerdict.Unavailable(e.outage());
        }
    }

    @Override
    public LegacyLookup find(EmailAddress email) {
        try {
            return account(email)
                    .<LegacyLookup>map(account -> new LegacyLookup.Found(account.user()))
                    .orElseGet(LegacyLookup.Absent::new);
        } catch (TableFault e) {
            return new LegacyLookup.Unanswered(e.outage());
        }
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return change(
                TableStatements::passwordReset,
                Map.of("email", email.canonical(), "written", email.written()),
                new Delivery.Done());
    }

    @Override
    public Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        return change(
                TableStatements::changeEmail,
                Map.of("id", id.value(), "email", email.written(), "verified", verified),
                new Delivery.Refused(TableStatements.NO_ROW));
    }

    @Override
    public Delivery delete(LegacyId id) {
        return change(TableStatements::delete, Map.of("id", id.value()), new Delivery.Done());
    }

    private interface Choice {
        Optional<String> of(TableStatements statements);
    }

    private Delivery change(Choice statement, Map<String, ?> values, Delivery missing) {
        return table.writable()
                .map(to ->
                        TableStatements.run(
                                to.database(),
                                statement.of(to.statements()),
                                new TableStatements.Change(
                                        values, to.database().seconds(), missing)))
                .orElseGet(() -> new Delivery.Refused(TableStatements.NOT_CONFIGURED));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Why there was no answer is logged as a warning.
     */
    @Override
    public Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        try {
            Map<LegacyId, ExportedUser> users = new LinkedHashMap<>();
            table.accounts().byIds(ids).forEach((id, row) -> users.put(id, exported(id, row)));
            return Optional.of(users);
        } catch (TableFault e) {
            LOG.log(System.Logger.Level.WARNING, "Users cannot be read again: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static ExportedUser exported(LegacyId id, SourceRow row) {
        try {
            return TableAccount.read(row.fields()).exported();
        } catch (UnusableField e) {
            return TableAccount.unusable(id);
        }
    }

    /** The one account of the address. Of two nobody can say whose password is meant. */
    private Optional<TableAccount> account(EmailAddress email) throws TableFault {
        List<Fields> rows = new ArrayList<>();
        for (SourceRow row : table.accounts().byEmail(email)) {
            try {
                Fields fields = row.fields();
                if (TableAccount.email(fields).filter(email::sameAs).isPresent()) {
                    rows.add(fields);
                }
            } catch (UnusableField otherwise) {
                // An address that cannot be compared is not this one.
            }
        }
        if (rows.size() > 1) {
            throw TableFault.ours(
                    "two users of the table have the e-mail that was asked for; correct the table",
                    null);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(read(rows.getFirst()));
    }

    private static TableAccount read(Fields row) throws TableFault {
        try {
            return TableAccount.read(row);
        } catch (UnusableField e) {
            throw TableFault.ours(
                    "a user's row cannot be used: " + e.field() + " " + e.remedy(), null);
        }
    }
}
