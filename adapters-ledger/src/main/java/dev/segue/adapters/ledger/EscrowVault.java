package dev.segue.adapters.ledger;

import dev.segue.application.port.Belongings;
import dev.segue.application.port.Escrow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** The escrow's place in the database; what it holds can be had with the keys only. */
public final class EscrowVault {

    private static final String DEPOSITS = "deposit";
    private static final String BELONGINGS = "belongings";

    private final CheckedDatabase database;
    private final TransactionOperations transaction;

    EscrowVault(CheckedDatabase database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The ids of keys that entries are sealed under and that are not among these. */
    public List<String> keysMissingFrom(EscrowKeys keys) {
        return stores(keys).flatMap(store -> store.missingKeys().stream()).distinct().toList();
    }

    /** The escrow, sealing under the current key and opening with all. */
    public Escrow open(EscrowKeys keys) {
        return new JdbcEscrow(store(keys, DEPOSITS));
    }

    /** The belongings, sealed under the same keys. */
    public Belongings belongings(EscrowKeys keys) {
        return new JdbcBelongings(store(keys, BELONGINGS));
    }

    /**
     * Wraps everything that is sealed under a former key under the current one. May run beside
     * logins and may be repeated; afterwards the former keys can be thrown away.
     *
     * @return how many entries were changed
     * @throws dev.segue.application.port.LedgerUnavailable if an entry's key is none of those
     */
    public long rewrap(EscrowKeys keys) {
        return stores(keys).mapToLong(SealedStore::rewrap).sum();
    }

    private Stream<SealedStore> stores(EscrowKeys keys) {
        return Stream.of(DEPOSITS, BELONGINGS).map(kind -> store(keys, kind));
    }

    private SealedStore store(EscrowKeys keys, String kind) {
        return new SealedStore(database.jdbc(), transaction, keys, kind);
    }
}
