package dev.segue.application.provisioning;

import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Outage;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;

/** What legacy says now of a user whom it has not just let in. */
public sealed interface LegacyStanding {

    /** Known there, and neither disabled nor somebody else. */
    record Present(LegacyUser user) implements LegacyStanding {}

    record Disabled() implements LegacyStanding {}

    /** Nobody has the e-mail there, or another account has it. */
    record Gone() implements LegacyStanding {}

    record Unanswered(Outage outage) implements LegacyStanding {}

    /** Looks the user up by e-mail and takes nobody else for them. */
    static LegacyStanding of(LegacyProvider legacy, LegacyId id, EmailAddress email) {
        return switch (legacy.find(email)) {
            case LegacyLookup.Found(var user) when !user.id().equals(id) -> new Gone();
            case LegacyLookup.Found(var user) when user.disabled() -> new Disabled();
            case LegacyLookup.Found(var user) -> new Present(user);
            case LegacyLookup.Absent a -> new Gone();
            case LegacyLookup.Unanswered(var outage) -> new Unanswered(outage);
        };
    }
}
