package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.domain.credential.PasswordHash;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A hash to check where there is none, as costly as the table's own: one of them. What the check
 * says is never used.
 */
final class DummyHash {

    private static final int LOOKED_AT = 50;

    /** bcrypt with a cost of 10, for a table that shows no hash at all. */
    private static final String USUAL =
            "$2b$10$abcdefghijklmnopqrstuuIgTHyTvoUDnQr64mIhWJSAYPzHYMu2e";

    private final Accounts accounts;
    private final AtomicReference<PasswordHash> known = new AtomicReference<>();

    DummyHash(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Has seen a hash of the table. */
    void learn(PasswordHash hash) {
        known.set(hash);
    }

    PasswordHash hash() {
        if (known.get() == null) {
            known.compareAndSet(null, first().orElseGet(DummyHash::usual));
        }
        return known.get();
    }

    private Optional<PasswordHash> first() {
        try (RowSource rows = accounts.all()) {
            Optional<PasswordHash> hash = Optional.empty();
            Optional<SourceRow> row = rows.next();
            for (int i = 0; hash.isEmpty() && row.isPresent() && i < LOOKED_AT; i++) {
                hash = hash(row.get());
                row = rows.next();
            }
            return hash;
        } catch (UnreadableExport e) {
            return Optional.empty();
        }
    }

    private static Optional<PasswordHash> hash(SourceRow row) {
        try {
            return TableAccount.read(row.fields()).password().readable();
        } catch (UnusableField e) {
            return Optional.empty();
        }
    }

    private static PasswordHash usual() {
        return switch (HashFormats.read(USUAL)) {
            case HashReading.Readable(var hash) -> hash;
            case HashReading.Unsupported u -> throw new IllegalStateException(u.why());
            case HashReading.Malformed m -> throw new IllegalStateException(m.what());
        };
    }
}
