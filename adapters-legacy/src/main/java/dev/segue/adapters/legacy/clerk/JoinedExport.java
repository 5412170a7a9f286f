package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.clerk.UsersById.Present;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.provider.LegacyId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the dashboard, with what Clerk says of its users now: joined by id, never by e-mail.
 */
final class JoinedExport implements UserExport {

    private final ClerkExport file;
    private final ClerkApi api;
    private final UsersById users;
    private final Instant madeAt;

    JoinedExport(ClerkExport file, ClerkApi api, Instant madeAt) {
        this.file = file;
        this.api = api;
        this.users = new UsersById(new Pages(api));
        this.madeAt = madeAt;
    }

    @Override
    public Iterator<ExportRow> rows() {
        Iterator<ExportRow> rows = file.rows();
        Deque<ExportRow> joined = new ArrayDeque<>();
        return new Rows<>(() -> {
            if (joined.isEmpty()) {
                joined.addAll(join(next(rows)));
            }
            return Optional.ofNullable(joined.pollFirst());
        });
    }

    private static List<ExportRow> next(Iterator<ExportRow> rows) {
        List<ExportRow> chunk = new ArrayList<>();
        try {
            while (chunk.size() < UsersById.MOST && rows.hasNext()) {
                chunk.add(rows.next());
            }
        } catch (UnreadableExport metAgainAfterTheRowsBeforeIt) {
            if (chunk.isEmpty()) {
                throw metAgainAfterTheRowsBeforeIt;
            }
        }
        return chunk;
    }

    private List<ExportRow> join(List<ExportRow> chunk) {
        List<LegacyId> ids = new ArrayList<>();
        for (ExportRow row : chunk) {
            if (row instanceof ExportRow.UserRow(long number, ExportedUser user)) {
                ids.add(user.user().id());
            }
        }
        try {
            Map<LegacyId, Present> now = users.read(ids);
            return chunk.stream().map(row -> join(row, now)).toList();
        } catch (NoAnswer e) {
            throw Pages.brokenOff(e.failure().outage());
        }
    }

    private ExportRow join(ExportRow row, Map<LegacyId, Present> now) {
        return switch (row) {
            case ExportRow.UnreadableRow unreadable -> unreadable;
            case ExportRow.UserRow(long number, ExportedUser user) ->
                    switch (now.get(user.user().id())) {
                        case null ->
                                new ExportRow.UnreadableRow(
                                        number, "id", "is nobody's at Clerk any more; remove it");
                        case Present.Unusable(var fault) -> fault.at(number);
                        case Present.Usable(LiveUser live) ->
                                new ExportRow.UserRow(number, join(user, live));
                    };
        };
    }

    private ExportedUser join(ExportedUser exported, LiveUser live) {
        ExportedUser now = live.exportedSince(madeAt);
        StoredPassword password =
                now.password() instanceof StoredPassword.NotExported
                        ? keptPassword(exported.password())
                        : now.password();
        return new ExportedUser(
                now.user(), password, withTotp(now.profile(), keptTotp(exported, live)));
    }

    /** None in the file but one now: it was set since. */
    private static StoredPassword keptPassword(StoredPassword exported) {
        return exported instanceof StoredPassword.None
                ? new StoredPassword.NotExported()
                : exported;
    }

    /** The secret of an app that was enrolled anew, or given up, opens nothing. */
    private List<TotpSecret> keptTotp(ExportedUser exported, LiveUser live) {
        boolean same =
                live.profile().factors().contains(FactorKind.TOTP)
                        && !live.changes().ofFactorsAfter(madeAt);
        return same ? exported.profile().totp() : List.of();
    }

    private static UserProfile withTotp(UserProfile profile, List<TotpSecret> totp) {
        return new UserProfile(
                profile.username(),
                profile.phone(),
                profile.methods(),
                profile.factors(),
                totp,
                profile.metadata(),
                profile.memberships());
    }

    @Override
    public void close() {
        file.close();
        api.close();
    }
}
