package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.Sealing.Sealed;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sealed texts of one kind, one for a subject. Without the key, the table tells for whom it keeps
 * something, no more.
 */
final class SealedStore {

    private static final int BATCH = 1_000;
    private static final int MOST_TRIES = 10;

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final EscrowKeys keys;
    private final String kind;
    private final Sealing sealing;

    private record Row(Subject subject, Sealed sealed) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    new Subject(row.getObject("subject", UUID.class)),
                    new Sealed(
                            row.getString("key_id"),
                            SecretBytes.of(row.getBytes("wrapped_key")),
                            SecretBytes.of(row.getBytes("sealed"))));
        }
    }

    /**
     * What is sealed under these keys.
     *
     * @param transaction of its own for each call
     * @param kind at most 20 characters
     */
    SealedStore(
            JdbcOperations jdbc, TransactionOperations transaction, EscrowKeys keys, String kind) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.kind = kind;
        this.sealing = new Sealing(kind);
    }

    /** Seals these texts in place of what was there, all or none. */
    void keep(Map<Subject, byte[]> texts) {
        List<Object[]> rows = new ArrayList<>();
        texts.forEach((subject, text) -> {
            Sealed sealed = sealing.seal(subject, keys.current(), text);
            rows.add(
                    new Object[] {
                        subject.value(),
                        kind,
                        sealed.keyId(),
                        sealed.wrappedKey().copy(),
                        sealed.text().copy()
                    });
        });
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (replaced(texts.keySet(), rows)) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
        throw new LedgerUnavailable("an entry of the escrow keeps coming and going; try again");
    }

    /** Not so if another was faster with one of them. */
    private boolean replaced(Collection<Subject> subjects, List<Object[]> rows) {
        try {
            transaction.executeWithoutResult(status -> {
                delete(subjects);
                jdbc.batchUpdate(
                        """
                        INSERT INTO escrow (subject, kind, key_id, wrapped_key, sealed)
                        VALUES (?, ?, ?, ?, ?)\
                        """,
                        rows);
            });
            return true;
        } catch (DataAccessException failure) {
            if (DatabaseFailure.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** The texts; subjects for whom there is none are left out. */
    Map<Subject, byte[]> find(Collection<Subject> subjects) {
        Map<Subject, byte[]> found = new HashMap<>();
        for (List<UUID> some : parts(subjects)) {
            List<Row> rows =
                    answered(() ->
                            jdbc.query(
                                    "SELECT * FROM escrow WHERE kind = ? AND subject IN ("
                                            + places(some)
                                            + ")",
                                    Row::of,
                                    arguments(some)));
            rows.forEach(row -> found.put(row.subject(), opened(row)));
        }
        return found;
    }

    void destroy(Collection<Subject> subjects) {
        answered(() -> {
            delete(subjects);
            return subjects;
        });
    }

    private void delete(Collection<Subject> subjects) {
        for (List<UUID> some : parts(subjects)) {
            jdbc.update(
                    "DELETE FROM escrow WHERE kind = ? AND subject IN (" + places(some) + ")",
                    arguments(some));
        }
    }

    /** In one order, so that two who want the same rows do not wait for each other for ever. */
    private static List<List<UUID>> parts(Collection<Subject> subjects) {
        List<UUID> ids = subjects.stream().map(Subject::value).sorted().toList();
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return parts;
    }

    private static String places(List<UUID> ids) {
        return String.join(",", Collections.nCopies(ids.size(), "?"));
    }

    private Object[] arguments(List<UUID> ids) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(kind);
        arguments.addAll(ids);
        return arguments.toArray();
    }

    private byte[] opened(Row row) {
        return sealing.open(row.subject(), keyOf(row), row.sealed())
                .orElseThrow(SealedStore::altered);
    }

    private EscrowKey keyOf(Row row) {
        return keys.withId(row.sealed().keyId())
                .orElseThrow(() ->
                        new LedgerUnavailable(
                                ("the escrow is sealed with the key %s, which is not among"
                                                + " those given; restore it from your backup")
                                        .formatted(row.sealed().keyId())));
    }

    private static LedgerUnavailable altered() {
        return new LedgerUnavailable(
                "an entry of the escrow was altered or belongs to somebody else; restore the"
                        + " table from your backup, or let the user log in at legacy");
    }

    long size() {
        Long rows =
                answered(() ->
                        jdbc.queryForObject(
                                "SELECT count(*) FROM escrow WHERE kind = ?", Long.class, kind));
        return rows == null ? 0 : rows;
    }

    List<String> missingKeys() {
        return answered(() ->
                        jdbc.queryForList(
                                "SELECT DISTINCT key_id FROM escrow WHERE kind = ?",
                                String.class,
                                kind))
                .stream()
                .filter(id -> keys.withId(id).isEmpty())
                .toList();
    }

    /** See {@link EscrowVault#rewrap}. */
    long rewrap() {
        long done = 0;
        for (List<Row> rows = outdated(); !rows.isEmpty(); rows = outdated()) {
            rows.forEach(this::rewrap);
            done += rows.size();
        }
        return done;
    }

    private List<Row> outdated() {
        return answered(() ->
                jdbc.query(
                        "SELECT * FROM escrow WHERE kind = ? AND key_id <> ? FETCH FIRST "
                                + BATCH
                                + " ROWS ONLY",
                        Row::of,
                        kind,
                        keys.current().id()));
    }

    /** A row that has changed meanwhile is under the current key already. */
    private void rewrap(Row row) {
        Sealed again =
                sealing.rewrap(row.subject(), keyOf(row), keys.current(), row.sealed())
                        .orElseThrow(SealedStore::altered);
        answered(() ->
                jdbc.update(
                        """
                        UPDATE escrow SET key_id = ?, wrapped_key = ?
                        WHERE subject = ? AND kind = ? AND wrapped_key = ?\
                        """,
                        again.keyId(),
                        again.wrappedKey().copy(),
                        row.subject().value(),
                        kind,
                        row.sealed().wrappedKey().copy()));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }
}
