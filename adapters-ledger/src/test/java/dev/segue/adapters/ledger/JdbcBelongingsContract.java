package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.BelongingsContract;
import dev.segue.application.port.People;
import dev.segue.domain.credential.SecretBytes;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for users, sealed in a database. */
abstract class JdbcBelongingsContract extends BelongingsContract {

    private static final EscrowKeys KEYS =
            new EscrowKeys(new EscrowKey(SecretBytes.of(new byte[32])), List.of());

    private static LedgerContext context;

    @BeforeAll
    static void start(TestDatabase database) {
        context = LedgerContext.on(database);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Override
    protected Belongings belongings() {
        return context.get(EscrowVault.class).belongings(KEYS);
    }

    @Test
    void are_forgotten_with_their_owner() {
        isForgottenWithTheirOwner(context.get(People.class));
    }
}
