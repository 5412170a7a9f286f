package dev.segue.application.hashimport;

import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.port.Belongings;
import dev.segue.application.port.Belongings.Membership;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.UserProfile;
import dev.segue.domain.user.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the users of some rows take with them beside the password. */
final class Packing {

    private final Belongings belongings;
    private final Directory organizations;

    Packing(Belongings belongings, Directory organizations) {
        this.belongings = belongings;
        this.organizations = organizations;
    }

    /** What waits for each user, with what the row brings; kept for those who do not move yet. */
    Map<Subject, Possessions> pack(List<Row> rows) {
        Map<Subject, Possessions> packed =
                new HashMap<>(belongings.findAll(rows.stream().map(Row::subject).toList()));
        Map<Subject, Possessions> brought = new HashMap<>();
        for (Row row : rows) {
            Possessions before = packed.getOrDefault(row.subject(), Possessions.NONE);
            Possessions after = with(row, before);
            if (!after.equals(before)) {
                brought.put(row.subject(), after);
            }
        }
        if (!brought.isEmpty()) {
            belongings.keepAll(brought);
            packed.putAll(brought);
        }
        return packed;
    }

    private Possessions with(Row row, Possessions before) {
        UserProfile profile = row.exported().profile();
        List<Membership> places =
                profile.memberships().stream()
                        .flatMap(membership -> organizations.resolve(membership).stream())
                        .toList();
        return new Possessions(
                places.isEmpty()
                        ? before.memberships()
                        : ImportOrganizations.merged(before, places),
                profile.totp().isEmpty() ? before.totp() : profile.totp(),
                profile.labels().values().isEmpty() ? before.metadata() : profile.labels());
    }

    /** These have it all now. */
    void arrived(List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            belongings.destroyAll(subjects);
        }
    }
}
