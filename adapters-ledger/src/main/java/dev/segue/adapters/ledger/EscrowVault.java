package dev.segue.adapters.ledger;

import dev.segue.application.port.Escrow;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** The escrow's place in the database; what it holds can be had with the keys only. */
public final class EscrowVault {

    private final CheckedDatabase database;
    private final TransactionOperations transaction;

    EscrowVault(CheckedDatabase database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The ids of keys that entries are sealed under and that are not among these. */
    public List<String> keysMissingFrom(EscrowKeys keys) {
        return new JdbcEscrow(database.jdbc(), transaction, keys).missingKeys();
    }

    /** The escrow, sealing under the current key and opening with all. */
    public Escrow open(EscrowKeys keys) {
        return new JdbcEscrow(database.jdbc(), transaction, keys);
    }

    /**
     * Wraps everything that is sealed under a former key under the current one. May run beside
     * logins and may be repeated; afterwards the former keys can be thrown away.
     *
     * @return how many entries were changed
     * @throws dev.segue.application.port.LedgerUnavailable if an entry's key is none of those
     */
    public long rewrap(EscrowKeys keys) {
        return new JdbcEscrow(database.jdbc(), transaction, keys).rewrap();
    }
}
