package dev.segue.application.campaign;

import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.campaign.AccountForInvitee.Found;
import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.campaign.CampaignPlan.Freshness;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.application.port.PersonName;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.LegacyStanding;
import dev.segue.domain.Decision;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserCommand.InviteToReset;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserRefusal;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Instant;
import java.util.Optional;

/** Invites one user: an account that is bound, then the mail, then the record of it. */
final class Inviting {

    private final RunCampaign.Parts parts;
    private final UserStreams streams;
    private final Supplies supplies;
    private final CampaignPlan plan;
    private final Accounts accounts;
    private final AccountForInvitee account;
    private final Tempo tempo;

    Inviting(RunCampaign.Parts parts, CampaignPlan plan) {
        this.parts = parts;
        this.streams = parts.streams();
        this.supplies = parts.supplies();
        this.plan = plan;
        this.accounts = new Accounts(parts.directory(), plan.policy().adoption());
        this.account = new AccountForInvitee(streams, accounts, supplies, plan.policy().lease());
        this.tempo = new Tempo(plan.mailsPerMinute(), supplies.clock(), supplies.pause());
    }

    /** Invites a user who can be written to and does not mind. */
    CampaignOutcome invite(Person person, EmailAddress email, LegacyId id) {
        return switch (streams.state(person.subject())) {
            case OnWorkOs s -> CampaignOutcome.of(person, Kind.MOVED_MEANWHILE);
            case Erased s -> CampaignOutcome.of(person, Kind.GONE);
            case Unknown s -> CampaignOutcome.of(person, Kind.GONE);
            case OnLegacy s when s.held() -> CampaignOutcome.of(person, Kind.HELD);
            case OnLegacy s when s.ways().invited() ->
                    CampaignOutcome.of(person, Kind.INVITED_BEFORE);
            case OnLegacy s when s.parked().isEmpty() ->
                    CampaignOutcome.of(person, Kind.LEFT_TO_LOGIN);
            case OnLegacy s when s.awaitsOperator() ->
                    CampaignOutcome.refused(person, s.parked().get());
            case OnLegacy s when !holdsEmail(person, email) ->
                    parked(person, ParkReason.EMAIL_COLLISION);
            case OnLegacy s -> invite(person, email, id, s);
        };
    }

    private boolean holdsEmail(Person person, EmailAddress email) {
        return parts.people()
                .holding(email)
                .filter(holder -> holder.person().subject().equals(person.subject()))
                .isPresent();
    }

    private CampaignOutcome invite(Person person, EmailAddress email, LegacyId id, OnLegacy state) {
        if (plan.policy().freshness() == Freshness.AS_KNOWN) {
            return invited(person, state, asKnown(id, email));
        }
        return switch (LegacyStanding.of(parts.legacy(), id, email)) {
            case LegacyStanding.Present(var user)
                    when user.secondFactor() && plan.policy().secondFactorsStay() ->
                    parked(person, ParkReason.SECOND_FACTOR);
            case LegacyStanding.Present(var user) -> invited(person, state, user);
            case LegacyStanding.Disabled d -> parked(person, ParkReason.DISABLED);
            case LegacyStanding.Gone g -> CampaignOutcome.of(person, Kind.GONE);
            case LegacyStanding.Unanswered u ->
                    throw new CampaignStopped(
                            "the legacy provider did not answer; run the same command to resume,"
                                    + " or with --as-known to trust what Segue has written down");
        };
    }

    /** Unverified, so that WorkOS asks for a proof of its own. */
    private static LegacyUser asKnown(LegacyId id, EmailAddress email) {
        return new LegacyUser(id, Optional.of(email), false, PersonName.UNKNOWN, false, false);
    }

    private CampaignOutcome parked(Person person, ParkReason reason) {
        streams.carryOut(
                new Park(
                        person.subject(),
                        supplies.ids().get(),
                        reason,
                        supplies.clock().instant()));
        return CampaignOutcome.refused(person, reason);
    }

    private CampaignOutcome invited(Person person, OnLegacy state, LegacyUser user) {
        Invitee invitee =
                new Invitee(
                        person,
                        person.email().orElseThrow(),
                        user,
                        supplies.ids().get(),
                        state.parked().orElseThrow());
        return switch (account.of(invitee, state)) {
            case Found.Ready(var bound) -> mailed(invitee, bound);
            case Found.Unfit(var why) -> unfit(invitee, why);
            case Found.NotNow(var why) -> refused(invitee, why);
            case Found.Moved m -> CampaignOutcome.of(person, Kind.MOVED_MEANWHILE);
        };
    }

    private CampaignOutcome mailed(Invitee invitee, WorkOsUserId bound) {
        tempo.waitForTurn();
        return switch (parts.directory().sendPasswordReset(invitee.email())) {
            case Delivery.Done d -> recorded(invitee, bound);
            case Delivery.Refused(var code) -> CampaignOutcome.refused(invitee.person(), code);
            case Delivery.Unanswered(var outage) ->
                    CampaignOutcome.of(invitee.person(), Kind.UNANSWERED).withRemedy(outage.what());
        };
    }

    private CampaignOutcome recorded(Invitee invitee, WorkOsUserId bound) {
        Instant now = supplies.clock().instant();
        Carried carried =
                streams.carryOut(
                        new InviteToReset(
                                invitee.subject(),
                                invitee.operation(),
                                bound,
                                Binding.CREATED,
                                plan.cohort(),
                                now));
        if (carried.decision() instanceof Decision.Refused<UserEvent>(var why)) {
            return refused(invitee, (UserRefusal) why);
        }
        return CampaignOutcome.of(
                invitee.person(),
                carried.state() instanceof OnLegacy ? Kind.INVITED : Kind.MOVED_MEANWHILE);
    }

    private CampaignOutcome unfit(Invitee invitee, ParkReason why) {
        return switch (why) {
            case WORKOS_UNAVAILABLE, OUT_OF_BUDGET ->
                    CampaignOutcome.of(invitee.person(), Kind.UNANSWERED).withRemedy(why.remedy());
            case EMAIL_HELD_BY_OTHER,
                    EMAIL_HELD_UNPROVEN,
                    EMAIL_COLLISION,
                    NO_USABLE_EMAIL,
                    SECOND_FACTOR,
                    DISABLED,
                    PASSWORD_LOGIN_OFF,
                    REFUSED_BY_WORKOS,
                    BELONGINGS_REFUSED,
                    AWAITS_CONNECTION,
                    UNCONFIRMED ->
                    parked(invitee.person(), why);
            case PASSWORD_REFUSED,
                    CREDENTIAL_NOT_CONFIRMED,
                    HASH_REFUSED,
                    NO_HASH,
                    HASH_UNSUPPORTED,
                    IN_ESCROW,
                    RESET_NEEDED,
                    STALE_HASH ->
                    CampaignOutcome.refused(invitee.person(), why);
        };
    }

    private CampaignOutcome refused(Invitee invitee, UserRefusal why) {
        Person person = invitee.person();
        return switch (why) {
            case HELD_ON_LEGACY -> CampaignOutcome.of(person, Kind.HELD);
            case PROVISIONING_IN_PROGRESS, SUPERSEDED ->
                    CampaignOutcome.of(person, Kind.LEFT_TO_LOGIN);
            case ERASED -> erased(invitee);
            case ACCOUNT_MISMATCH,
                    AWAITS_OPERATOR,
                    UNKNOWN_USER,
                    STALE_HASH,
                    ALREADY_KNOWN,
                    NOT_INVITED,
                    NOT_HELD,
                    PASSWORD_CHANGED_AT_WORKOS,
                    BORN_ON_WORKOS,
                    ANSWERED_BY_LEGACY ->
                    CampaignOutcome.refused(person, new ErrorCode(why.name()))
                            .withRemedy(why.remedy());
        };
    }

    /** What was made for a user who has been erased meanwhile must go as well. */
    private CampaignOutcome erased(Invitee invitee) {
        CampaignOutcome gone = CampaignOutcome.of(invitee.person(), Kind.GONE);
        return accounts.discard(ExternalId.of(invitee.user().id())) instanceof Delivery.Done
                ? gone
                : gone.withRemedy(
                        "erased, but WorkOS may still have the account; delete it by its external"
                                + " id");
    }
}
