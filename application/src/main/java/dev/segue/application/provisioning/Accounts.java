package dev.segue.application.provisioning;

import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsUser;
import dev.segue.application.provisioning.Provisioned.Bound;
import dev.segue.application.provisioning.Provisioned.Occupied;
import dev.segue.application.provisioning.Provisioned.Parked;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.WorkOsUserId;
import java.util.Optional;

/**
 * Gives legacy users accounts at WorkOS: bound by the immutable legacy id, never by e-mail alone.
 */
public final class Accounts {

    private final WorkOsDirectory directory;
    private final Adoption adoption;

    public Accounts(WorkOsDirectory directory, Adoption adoption) {
        this.directory = directory;
        this.adoption = adoption;
    }

    /** Creates, and where something is in the way takes over what is the candidate's own. */
    public Provisioned provision(Candidate candidate, Optional<WorkOsUserId> known) {
        if (known.isPresent()) {
            return overwrite(known.get(), candidate, Binding.FOUND_BY_LEGACY_ID, false);
        }
        Provisioned created = create(candidate);
        return created instanceof Occupied ? takeOver(candidate) : created;
    }

    /** Creates an account, overwriting nothing that exists. */
    public Provisioned create(Candidate candidate) {
        return switch (directory.create(candidate.asNew())) {
            case Creation.Done(WorkOsUser user) -> new Bound(user.id(), Binding.CREATED);
            case Creation.Taken t -> new Occupied();
            // The request may have arrived: the account that it would have left is looked for.
            case Creation.Unanswered u -> new Occupied();
            case Creation.PasswordRefused r -> new Parked(ParkReason.PASSWORD_REFUSED);
            case Creation.HashRefused r -> new Parked(ParkReason.HASH_REFUSED);
            case Creation.Refused r -> new Parked(ParkReason.REFUSED_BY_WORKOS);
            case Creation.OutOfBudget o -> new Parked(ParkReason.OUT_OF_BUDGET);
        };
    }

    /**
     * Finds the candidate's account and gives it the credential. Overwrites a password, so only
     * whoever has begun an attempt in the ledger may call this.
     */
    public Provisioned takeOver(Candidate candidate) {
        return switch (directory.byExternalId(candidate.externalId())) {
            case WorkOsLookup.Found(WorkOsUser user) ->
                    takeOver(user, candidate, Binding.FOUND_BY_LEGACY_ID);
            case WorkOsLookup.Absent a -> adopt(candidate);
            case WorkOsLookup.Unanswered u -> new Parked(ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /**
     * Deletes whatever account has this external id, for a user who was erased while it was being
     * made.
     */
    public Delivery discard(ExternalId id) {
        return switch (directory.byExternalId(id)) {
            case WorkOsLookup.Found(WorkOsUser user) -> directory.delete(user.id());
            case WorkOsLookup.Absent a -> new Delivery.Done();
            case WorkOsLookup.Unanswered(var outage) -> new Delivery.Unanswered(outage);
        };
    }

    private Provisioned adopt(Candidate candidate) {
        return switch (directory.byEmail(candidate.email())) {
            // Created by the request that was thought lost, after the first look.
            case WorkOsLookup.Found(WorkOsUser holder) when isOwn(candidate, holder) ->
                    takeOver(holder, candidate, Binding.FOUND_BY_LEGACY_ID);
            case WorkOsLookup.Found(WorkOsUser holder) when holder.externalId().isPresent() ->
                    new Parked(ParkReason.EMAIL_HELD_BY_OTHER);
            case WorkOsLookup.Found(WorkOsUser holder) when mayAdopt(candidate, holder) ->
                    takeOver(holder, candidate, Binding.ADOPTED_BY_VERIFIED_EMAIL);
            case WorkOsLookup.Found f -> new Parked(ParkReason.EMAIL_HELD_UNPROVEN);
            // Nobody holds it after all: the creation was lost on its way. The next try creates.
            case WorkOsLookup.Absent a -> new Parked(ParkReason.WORKOS_UNAVAILABLE);
            case WorkOsLookup.Unanswered u -> new Parked(ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    private static boolean isOwn(Candidate candidate, WorkOsUser holder) {
        return holder.externalId().filter(candidate.externalId()::equals).isPresent();
    }

    private boolean mayAdopt(Candidate candidate, WorkOsUser holder) {
        return adoption == Adoption.WHERE_BOTH_SIDES_VERIFIED
                && candidate.emailVerified()
                && holder.emailVerified()
                && holder.email().filter(candidate.email()::sameAs).isPresent();
    }

    private Provisioned overwrite(
            WorkOsUserId account, Candidate candidate, Binding binding, boolean sameEmail) {
        AccountChange change =
                new AccountChange(
                        Optional.of(candidate.externalId()),
                        Optional.of(candidate.email()),
                        // What WorkOS has verified stays so; a new address starts as at legacy.
                        Optional.of(candidate.emailVerified()).filter(yes -> yes || !sameEmail),
                        Optional.of(candidate.credential())
                                .filter(credential -> !(credential instanceof Credential.None)),
                        candidate.metadata());
        return switch (directory.update(account, change)) {
            case Creation.Done d -> new Bound(account, binding);
            case Creation.Taken t -> new Parked(ParkReason.EMAIL_HELD_BY_OTHER);
            case Creation.PasswordRefused r -> new Parked(ParkReason.PASSWORD_REFUSED);
            case Creation.HashRefused r -> new Parked(ParkReason.HASH_REFUSED);
            case Creation.Refused r -> new Parked(ParkReason.REFUSED_BY_WORKOS);
            case Creation.OutOfBudget o -> new Parked(ParkReason.OUT_OF_BUDGET);
            case Creation.Unanswered u -> new Parked(ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /**
     * Whoever was signed in to an account before its owner proved it, is signed out. Also where the
     * account has their external id: an adoption may have broken off just before this.
     */
    private Provisioned takeOver(WorkOsUser holder, Candidate candidate, Binding binding) {
        boolean sameEmail = holder.email().filter(candidate.email()::sameAs).isPresent();
        Provisioned overwritten = overwrite(holder.id(), candidate, binding, sameEmail);
        if (overwritten instanceof Bound
                && !(directory.revokeSessions(holder.id()) instanceof Delivery.Done)) {
            return new Parked(ParkReason.WORKOS_UNAVAILABLE);
        }
        return overwritten;
    }
}
