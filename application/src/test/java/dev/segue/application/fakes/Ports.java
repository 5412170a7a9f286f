package dev.segue.application.fakes;

import dev.segue.application.port.Belongings;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsOrganizations;

/** Everything outside that the use cases talk to. */
public record Ports(
        People people,
        Ledger ledger,
        Escrow escrow,
        Invitations invitations,
        LegacyProvider legacy,
        WorkOsDirectory directory,
        WorkOsLogins logins,
        WorkOsOrganizations organizations,
        Belongings belongings) {}
