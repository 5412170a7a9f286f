package dev.segue.application.fakes;

import dev.segue.application.port.Invitations;
import dev.segue.application.port.InvitationsContract;
import dev.segue.application.port.Ledger;

class InMemoryInvitationsTest extends InvitationsContract {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Invitations invitations() {
        return new InMemoryInvitations(ledger);
    }
}
