package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.Sealing.Sealed;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.LedgerUnavailable;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.user.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Sealed hashes in one table. Without the key, the table tells whose hashes it holds, no more. */
final class JdbcEscrow implements Escrow {

    private static final int BATCH = 1_000;
    private static final int MOST_TRIES = 10;

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final EscrowKeys keys;
    private final Sealing sealing = new Sealing();

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
     * The escrow under these keys.
     *
     * @param transaction of its own for each call
     */
    JdbcEscrow(JdbcOperations jdbc, TransactionOperations transaction, EscrowKeys keys) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
    }

    @Override
    public void keep(Subject subject, Deposit deposit) {
        Sealed sealed = sealing.seal(subject, keys.current(), DepositJson.write(deposit));
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (update(subject, sealed) || insert(subject, sealed)) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
        throw new LedgerUnavailable("an entry of the escrow keeps coming and going; try again");
    }

    private boolean update(Subject subject, Sealed sealed) {
        Integer rows =
                transaction.execute(status ->
                        jdbc.update(
                                """
                                UPDATE escrow SET key_id = ?, wrapped_key = ?, sealed = ?
                                WHERE subject = ?\
                                """,
                                sealed.keyId(),
                                sealed.wrappedKey().copy(),
                                sealed.text().copy(),
                                subject.value()));
        return rows != null && rows == 1;
    }

    /** Not so if another was faster; then there is a row to update, unless it is gone again. */
    private boolean insert(Subject subject, Sealed sealed) {
        try {
            transaction.executeWithoutResult(status ->
                    jdbc.update(
                            """
                            INSERT INTO escrow (subject, key_id, wrapped_key, sealed)
                            VALUES (?, ?, ?, ?)\
                            """,
                            subject.value(),
                            sealed.keyId(),
                            sealed.wrappedKey().copy(),
                            sealed.text().copy()));
            return true;
        } catch (DataAccessException failure) {
            if (DatabaseFailure.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<Deposit> find(Subject subject) {
        return answered(() ->
                        jdbc.query(
                                "SELECT * FROM escrow WHERE subject = ?", Row::of, subject.value()))
                .stream()
                .findFirst()
                .map(row -> DepositJson.read(opened(row)));
    }

    private byte[] opened(Row row) {
        return sealing.open(row.subject(), keyOf(row), row.sealed())
                .orElseThrow(JdbcEscrow::altered);
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

    @Override
    public void destroy(Subject subject) {
        answered(() -> jdbc.update("DELETE FROM escrow WHERE subject = ?", subject.value()));
    }

    @Override
    public long size() {
        Long rows = answered(() -> jdbc.queryForObject("SELECT count(*) FROM escrow", Long.class));
        return rows == null ? 0 : rows;
    }

    List<String> missingKeys() {
        return answered(() -> jdbc.queryForList("SELECT DISTINCT key_id FROM escrow", String.class))
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
                        "SELECT * FROM escrow WHERE key_id <> ? FETCH FIRST "
                                + BATCH
                                + " ROWS ONLY",
                        Row::of,
                        keys.current().id()));
    }

    /** A row that has changed meanwhile is under the current key already. */
    private void rewrap(Row row) {
        Sealed again =
                sealing.rewrap(row.subject(), keyOf(row), keys.current(), row.sealed())
                        .orElseThrow(JdbcEscrow::altered);
        answered(() ->
                jdbc.update(
                        """
                        UPDATE escrow SET key_id = ?, wrapped_key = ?
                        WHERE subject = ? AND wrapped_key = ?\
                        """,
                        again.keyId(),
                        again.wrappedKey().copy(),
                        row.subject().value(),
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
