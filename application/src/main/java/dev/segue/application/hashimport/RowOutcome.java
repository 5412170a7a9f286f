package dev.segue.application.hashimport;

import dev.segue.application.plan.UserPlan;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.ParkReason;
import java.util.Optional;

/**
 * What became of one row.
 *
 * @param number of the row in the export
 * @param user absent if the row could not be read
 * @param parked present for PARKED
 * @param plan which way the user goes; absent for rows that were not planned
 * @param remedy one sentence for the operator where there is something to do; no personal data
 */
public record RowOutcome(
        long number,
        Optional<LegacyId> user,
        Kind kind,
        Optional<ParkReason> parked,
        Optional<UserPlan> plan,
        Optional<String> remedy) {

    /** The ways in which a row can end. */
    public enum Kind {
        /** Moved to WorkOS with the hash. */
        IMPORTED,
        /** Has an account at WorkOS without a password, and signs in as before. */
        OPENED,
        /** Moved onto an account that was there. */
        ADOPTED,
        /** Was on WorkOS before this run came to the row. */
        ALREADY_THERE,
        /** Stays on legacy, with a reason. */
        PARKED,
        /** Stays on legacy because an operator wants it so. */
        HELD,
        /** A login is moving the user at this moment. */
        LEFT_TO_LOGIN,
        /** Erased, or deleted at the provider since the export. */
        GONE,
        /** The row could not be read; see the remedy. */
        UNREADABLE
    }

    static RowOutcome of(Row row, Kind kind) {
        return new RowOutcome(
                row.number(),
                Optional.of(row.id()),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RowOutcome parked(Row row, ParkReason reason) {
        return new RowOutcome(
                row.number(),
                Optional.of(row.id()),
                Kind.PARKED,
                Optional.of(reason),
                Optional.empty(),
                Optional.of(reason.remedy()));
    }

    RowOutcome withRemedy(String what) {
        return new RowOutcome(number, user, kind, parked, plan, Optional.of(what));
    }

    RowOutcome along(UserPlan path) {
        return new RowOutcome(number, user, kind, parked, Optional.of(path), remedy);
    }

    static RowOutcome unreadable(long number, String remedy) {
        return new RowOutcome(
                number,
                Optional.empty(),
                Kind.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(remedy));
    }
}
