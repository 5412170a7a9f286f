package dev.segue.domain.user;

import static dev.segue.domain.Decision.accepted;
import static dev.segue.domain.Decision.acceptedAll;
import static dev.segue.domain.Decision.nothingToDo;
import static dev.segue.domain.Decision.refused;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.AWAITS_OPERATOR;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.NOT_INVITED;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.STALE_HASH;

import dev.segue.domain.Decision;
import dev.segue.domain.user.UserCommand.CompleteImport;
import dev.segue.domain.user.UserCommand.CompleteReset;
import dev.segue.domain.user.UserCommand.CompleteWithoutPassword;
import dev.segue.domain.user.UserCommand.Escrow;
import dev.segue.domain.user.UserCommand.InviteToReset;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.ResetInvited;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What imports and campaigns, which have no password at hand, may do to a user on legacy. */
record WithoutLogin(OnLegacy state) {

    /** What speaks against binding the user to the account outside a login. */
    private Optional<UserRefusal> obstacle(
            OperationId operation, WorkOsUserId candidate, Instant at) {
        if (state.held()) {
            return Optional.of(HELD_ON_LEGACY);
        }
        if (state.attemptOfAnother(operation, at)) {
            return Optional.of(PROVISIONING_IN_PROGRESS);
        }
        return state.boundElsewhere(candidate) ? Optional.of(ACCOUNT_MISMATCH) : Optional.empty();
    }

    Decision<UserEvent> completeImport(CompleteImport c) {
        Optional<UserRefusal> obstacle = obstacle(c.operation(), c.account(), c.at());
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        if (state.ways().invited() || isStale(c.exportedAt())) {
            return refused(STALE_HASH);
        }
        return acceptedAll(
                List.of(
                        new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()),
                        new HashImported(c.subject(), c.algorithm(), c.fingerprint(), c.at()),
                        new RoutedToWorkOs(c.subject(), RoutingCause.HASH_IMPORT, c.at())));
    }

    private boolean isStale(Instant exportedAt) {
        return state.staleBefore().filter(exportedAt::isBefore).isPresent();
    }

    Decision<UserEvent> completeWithoutPassword(CompleteWithoutPassword c) {
        Optional<UserRefusal> obstacle = obstacle(c.operation(), c.account(), c.at());
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        return acceptedAll(
                List.of(
                        new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()),
                        new RoutedToWorkOs(c.subject(), RoutingCause.NO_PASSWORD, c.at())));
    }

    /** Also of a user who is held: it moves nobody before their release. */
    Decision<UserEvent> escrow(Escrow c) {
        if (isStale(c.exportedAt())) {
            return refused(STALE_HASH);
        }
        if (state.ways().escrowed().filter(kept -> !c.exportedAt().isAfter(kept)).isPresent()) {
            return nothingToDo();
        }
        return accepted(
                new CredentialEscrowed(
                        c.subject(), c.algorithm(), c.fingerprint(), c.exportedAt(), c.at()));
    }

    /** Recorded once: whoever asks again for the mail does so by the way of a reset. */
    Decision<UserEvent> invite(InviteToReset c) {
        Optional<UserRefusal> obstacle = obstacleToReset(c.account());
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        if (state.ways().invited()) {
            return nothingToDo();
        }
        UserEvent invited = new ResetInvited(c.subject(), c.cohort(), c.at());
        if (state.account().isPresent()) {
            // The mail is out, and leaves an attempt that is under way alone.
            return accepted(invited);
        }
        return state.attemptOfAnother(c.operation(), c.at())
                ? refused(PROVISIONING_IN_PROGRESS)
                : acceptedAll(
                        List.of(
                                new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()),
                                invited));
    }

    Decision<UserEvent> completeReset(CompleteReset c) {
        Optional<UserRefusal> obstacle = obstacleToReset(c.account());
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        if (!state.ways().invited()) {
            return refused(NOT_INVITED);
        }
        // Whoever is writing another password to the account now must not find it flipped.
        return state.attempt().filter(a -> a.leaseEnds().isAfter(c.at())).isPresent()
                ? refused(PROVISIONING_IN_PROGRESS)
                : accepted(new RoutedToWorkOs(c.subject(), RoutingCause.PASSWORD_RESET, c.at()));
    }

    /** An invitation asks nobody's leave at legacy, so what waits for a person goes on waiting. */
    private Optional<UserRefusal> obstacleToReset(WorkOsUserId candidate) {
        if (state.held()) {
            return Optional.of(HELD_ON_LEGACY);
        }
        if (state.awaitsOperator()) {
            return Optional.of(AWAITS_OPERATOR);
        }
        return state.boundElsewhere(candidate) ? Optional.of(ACCOUNT_MISMATCH) : Optional.empty();
    }
}
