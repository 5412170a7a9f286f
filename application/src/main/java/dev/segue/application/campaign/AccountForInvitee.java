package dev.segue.application.campaign;

import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.Credential;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Candidate;
import dev.segue.application.provisioning.Provisioned;
import dev.segue.application.provisioning.Provisioned.Bound;
import dev.segue.domain.Decision;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.BindOnly;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserRefusal;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Gives an invitee an account at WorkOS that no password opens, and binds it before any mail goes
 * out: from then on nothing writes a password to it but its owner, or a login that legacy accepts.
 */
final class AccountForInvitee {

    private final UserStreams streams;
    private final Accounts accounts;
    private final Supplies supplies;
    private final Duration lease;

    AccountForInvitee(UserStreams streams, Accounts accounts, Supplies supplies, Duration lease) {
        this.streams = streams;
        this.accounts = accounts;
        this.supplies = supplies;
        this.lease = lease;
    }

    /** Whether an account is bound. */
    sealed interface Found {
        record Ready(WorkOsUserId account) implements Found {}

        /** WorkOS, or a rule about accounts, is against it for now or for good. */
        record Unfit(ParkReason why) implements Found {}

        /** Where the user stands is against it. */
        record NotNow(UserRefusal why) implements Found {}

        record Moved() implements Found {}
    }

    Found of(Invitee invitee, OnLegacy state) {
        if (state.account().isPresent()) {
            return locked(invitee, nobodys -> accounts.provision(nobodys, state.account()));
        }
        return switch (accounts.create(invitee.with(new Credential.None()))) {
            case Bound bound -> bound(invitee, bound);
            case Provisioned.Parked(var why) -> new Found.Unfit(why);
            case Provisioned.Occupied o -> locked(invitee, accounts::takeOver);
        };
    }

    /**
     * Whatever password an account had that was there before is replaced by one that nobody knows:
     * who holds the mailbox decides, not who had the account.
     */
    private Found locked(Invitee invitee, Function<Candidate, Provisioned> overwrite) {
        Carried begun = streams.carryOut(begin(invitee, supplies.clock().instant()));
        if (!(begun.state() instanceof OnLegacy) || !begun.accepted()) {
            return against(begun);
        }
        Credential nobodys = new Credential.Proven(supplies.unguessable().get());
        return switch (overwrite.apply(invitee.with(nobodys))) {
            case Bound bound -> bound(invitee, bound);
            case Provisioned.Parked(var why) -> givenUp(invitee, why);
            case Provisioned.Occupied o -> givenUp(invitee, ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /** The reason is kept, so that a run that resumes finds the user again. */
    private Found bound(Invitee invitee, Bound bound) {
        Instant now = supplies.clock().instant();
        Carried carried =
                streams.carryOut(
                        begin(invitee, now),
                        new BindOnly(
                                invitee.subject(),
                                invitee.operation(),
                                bound.account(),
                                bound.binding(),
                                now),
                        new Park(invitee.subject(), invitee.operation(), invitee.why(), now));
        return carried.accepted() && carried.state() instanceof OnLegacy
                ? new Found.Ready(bound.account())
                : against(carried);
    }

    /** Ends the attempt, so that logins need not wait for its lease. */
    private Found givenUp(Invitee invitee, ParkReason why) {
        streams.carryOut(
                new Park(
                        invitee.subject(),
                        invitee.operation(),
                        invitee.why(),
                        supplies.clock().instant()));
        return new Found.Unfit(why);
    }

    private static Found against(Carried carried) {
        return carried.decision() instanceof Decision.Refused<UserEvent>(var why)
                ? new Found.NotNow((UserRefusal) why)
                : new Found.Moved();
    }

    private BeginProvisioning begin(Invitee invitee, Instant now) {
        return new BeginProvisioning(
                invitee.subject(), invitee.operation(), Initiator.IMPORT, lease, now);
    }
}
