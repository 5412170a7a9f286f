package dev.segue.application.hashimport;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Subject;
import java.time.Instant;

/**
 * One user of an export on the way through an import.
 *
 * @param readAt when the provider had this hash: a reset since then makes it stale
 */
record Row(long number, Subject subject, ExportedUser exported, Instant readAt) {

    LegacyId id() {
        return exported.user().id();
    }

    /**
     * The row as the provider has it now. Where the provider does not show hashes, the file's hash
     * stands, unless the password was changed since. A second factor that the export knows is never
     * forgotten: not every answer of a provider shows them.
     */
    Row reread(ExportedUser fresh, Instant now) {
        return switch (fresh.password()) {
            case StoredPassword.Withheld(var changedAt) ->
                    new Row(
                            number,
                            subject,
                            new ExportedUser(
                                    remembering(fresh.user()),
                                    changedAt.filter(readAt::isBefore).isPresent()
                                            ? fresh.password()
                                            : exported.password(),
                                    exported.profile()),
                            readAt);
            case StoredPassword.NotExported n -> fresh(fresh, now);
            case StoredPassword.Hashed h -> fresh(fresh, now);
            case StoredPassword.Unsupported u -> fresh(fresh, now);
            case StoredPassword.ResetDue r -> fresh(fresh, now);
            case StoredPassword.None n -> fresh(fresh, now);
        };
    }

    private Row fresh(ExportedUser fresh, Instant now) {
        ExportedUser whole =
                new ExportedUser(remembering(fresh.user()), fresh.password(), fresh.profile());
        return new Row(number, subject, whole, now);
    }

    private LegacyUser remembering(LegacyUser fresh) {
        return new LegacyUser(
                fresh.id(),
                fresh.email(),
                fresh.emailVerified(),
                fresh.name(),
                fresh.disabled(),
                fresh.secondFactor() || exported.user().secondFactor());
    }
}
