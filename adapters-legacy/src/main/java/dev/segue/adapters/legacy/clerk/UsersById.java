package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads single users by their ids. */
final class UsersById {

    /** Clerk takes as many ids in one call. */
    static final int MOST = 100;

    private final Pages pages;

    UsersById(Pages pages) {
        this.pages = pages;
    }

    /** A user who is there: as they are, or what keeps them from being read. */
    sealed interface Present {
        record Usable(LiveUser user) implements Present {}

        record Unusable(UnusableField fault) implements Present {}
    }

    /**
     * Those who are still there.
     *
     * @param ids at most {@link #MOST}
     * @throws NoAnswer if that cannot be known
     */
    Map<LegacyId, Present> read(Collection<LegacyId> ids) throws NoAnswer {
        List<LegacyId> possible =
                ids.stream().filter(id -> ClerkId.isOne(id.value())).distinct().toList();
        if (possible.isEmpty()) {
            return Map.of();
        }
        Query query = Query.of("limit", MOST);
        for (LegacyId id : possible) {
            query = query.and("user_id", id.value());
        }
        Map<LegacyId, Present> present = new HashMap<>();
        for (Fields user : Users.of(pages.tryToFetch("/users", query))) {
            LegacyId id = id(user);
            if (!possible.contains(id)) {
                // Then those who are not shown need not be gone either.
                throw new NoAnswer(Failure.unreadable("users that were not asked for"));
            }
            present.put(id, present(user));
        }
        return present;
    }

    private static LegacyId id(Fields user) throws NoAnswer {
        try {
            return new LegacyId(Provider.CLERK, ClerkId.read(user, "id"));
        } catch (UnusableField e) {
            throw new NoAnswer(Failure.unreadable("a user whose " + e.getMessage()));
        }
    }

    private static Present present(Fields user) {
        try {
            return new Present.Usable(LiveUser.read(user));
        } catch (UnusableField e) {
            return new Present.Unusable(e);
        }
    }
}
