package dev.segue.application.hashimport;

import dev.segue.application.port.ExportedUser;
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

    Row reread(ExportedUser fresh, Instant now) {
        return new Row(number, subject, fresh, now);
    }
}
