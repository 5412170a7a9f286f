package dev.segue.application.escrow;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Puts a hash that WorkOS does not take into escrow and tells the ledger, in this order: a process
 * that dies between leaves a hash that nobody uses, and the next run records it. Safe to repeat.
 */
public final class Depositing {

    private final Escrow escrow;
    private final UserStreams streams;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;
    private final Supplier<OperationId> ids;

    public Depositing(
            Escrow escrow,
            UserStreams streams,
            Pseudonyms pseudonyms,
            InstantSource clock,
            Supplier<OperationId> ids) {
        this.escrow = escrow;
        this.streams = streams;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of a deposit. */
    public enum Deposited {
        /** The hash is kept, and the user parked until their first login. */
        KEPT,
        /** This hash, or one of a newer export, is kept already. */
        KEPT_BEFORE,
        /** Kept for the time after a release: an operator holds the user on legacy. */
        HELD,
        /** Not kept: the password was reset after the export, or one was proven since. */
        STALE,
        /** Not kept: the user is on WorkOS. */
        MOVED,
        /** Not kept: the user was erased. */
        ERASED
    }

    /** Keeps the deposit of a user whom legacy knows and nothing else speaks against. */
    public Deposited deposit(Deposit deposit) {
        Subject subject = pseudonyms.subjectOf(deposit.user().id());
        return switch (streams.state(subject)) {
            case OnWorkOs s -> Deposited.MOVED;
            case Erased s -> Deposited.ERASED;
            case OnLegacy s when isStale(s, deposit.exportedAt()) -> Deposited.STALE;
            case OnLegacy s when isKept(s, subject, deposit.exportedAt()) -> Deposited.KEPT_BEFORE;
            case OnLegacy s -> keep(subject, deposit);
            case Unknown s -> keep(subject, deposit);
        };
    }

    private static boolean isStale(OnLegacy state, Instant exportedAt) {
        return state.staleBefore().filter(exportedAt::isBefore).isPresent();
    }

    private boolean isKept(OnLegacy state, Subject subject, Instant exportedAt) {
        return state.ways().escrowed().filter(kept -> !kept.isBefore(exportedAt)).isPresent()
                && escrow.find(subject).isPresent();
    }

    private Deposited keep(Subject subject, Deposit deposit) {
        escrow.keep(subject, deposit);
        Carried carried = streams.carryOut(commands(subject, deposit));
        return switch (carried.state()) {
            // A login, an import or an erasure was faster: what has come to nothing is not kept.
            case OnWorkOs s -> withdrawn(subject, Deposited.MOVED);
            case Erased s -> withdrawn(subject, Deposited.ERASED);
            case Unknown s -> withdrawn(subject, Deposited.STALE);
            case OnLegacy s when !carried.accepted() -> withdrawn(subject, Deposited.STALE);
            case OnLegacy s -> s.held() ? Deposited.HELD : Deposited.KEPT;
        };
    }

    private UserCommand[] commands(Subject subject, Deposit deposit) {
        Instant now = clock.instant();
        return new UserCommand[] {
            new Discover(subject, deposit.user().id().provider(), now),
            new UserCommand.Escrow(
                    subject,
                    deposit.hash().algorithm(),
                    pseudonyms.fingerprintOf(deposit.hash()),
                    deposit.exportedAt(),
                    now),
            new Park(subject, ids.get(), ParkReason.IN_ESCROW, now)
        };
    }

    private Deposited withdrawn(Subject subject, Deposited why) {
        escrow.destroy(subject);
        return why;
    }
}
