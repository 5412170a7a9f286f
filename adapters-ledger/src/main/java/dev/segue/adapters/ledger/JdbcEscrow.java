package dev.segue.adapters.ledger;

import dev.segue.application.port.Escrow;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hashes, sealed in the database. */
record JdbcEscrow(SealedStore store) implements Escrow {

    @Override
    public void keep(Subject subject, Deposit deposit) {
        store.keep(Map.of(subject, DepositJson.write(deposit)));
    }

    @Override
    public Optional<Deposit> find(Subject subject) {
        return store.find(List.of(subject)).values().stream().findFirst().map(DepositJson::read);
    }

    @Override
    public void destroy(Subject subject) {
        store.destroy(List.of(subject));
    }

    @Override
    public long size() {
        return store.size();
    }
}
