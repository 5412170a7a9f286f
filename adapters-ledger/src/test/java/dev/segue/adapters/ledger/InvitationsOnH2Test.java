package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.InvitationsContract;
import dev.segue.application.port.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@DatabaseTest(Engine.H2)
class InvitationsOnH2Test extends InvitationsContract {

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
    protected Ledger ledger() {
        return context.get(Ledger.class);
    }

    @Override
    protected Invitations invitations() {
        return context.get(Invitations.class);
    }
}
