package dev.segue.application.login;

import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.login.Attempted.Proof;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Candidate;
import dev.segue.application.provisioning.HandOver;
import dev.segue.application.provisioning.Provisioned;
import dev.segue.application.provisioning.Provisioned.Bound;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.BindOnly;
import dev.segue.domain.user.UserCommand.CarryFactor;
import dev.segue.domain.user.UserCommand.CompleteProvisioning;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens at WorkOS between the intent and the flip of a first login. */
public final class ProvisioningAttempt {

    private final UserStreams streams;
    private final Accounts accounts;
    private final HandOver handOver;
    private final WorkOsLogins workOs;
    private final InstantSource clock;
    private final Alarm alarm;

    public ProvisioningAttempt(
            UserStreams streams,
            Accounts accounts,
            HandOver handOver,
            WorkOsLogins workOs,
            Surroundings surroundings) {
        this.streams = streams;
        this.accounts = accounts;
        this.handOver = handOver;
        this.workOs = workOs;
        this.clock = surroundings.clock();
        this.alarm = surroundings.alarm();
    }

    /** Time, and whoever hears of trouble. */
    public record Surroundings(InstantSource clock, Alarm alarm) {}

    /** The WorkOS answer if the user was moved; empty if they stay on legacy. */
    Optional<LoginAnswer> run(Attempted attempted, Optional<WorkOsUserId> known) {
        Possessions waiting = handOver.waiting(attempted.subject());
        Candidate candidate =
                Candidate.of(
                                attempted.user(),
                                attempted.email(),
                                new Credential.Proven(attempted.request().password()),
                                attempted.request().client())
                        .with(waiting.metadata());
        return switch (accounts.provision(candidate, known)) {
            case Provisioned.Bound bound -> handOver(attempted, bound, waiting);
            case Provisioned.Parked(var reason) -> parked(attempted, reason);
            case Provisioned.Occupied o -> parked(attempted, ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /** What waits for the user comes before the flip: nobody signs in to half an account. */
    private Optional<LoginAnswer> handOver(Attempted attempted, Bound bound, Possessions waiting) {
        return switch (handOver.give(waiting, bound.account(), attempted.email())) {
            case HandOver.Result.Given g -> confirm(attempted, bound, waiting);
            case HandOver.Result.Refused(var code) -> {
                alarm.raise(
                        Alarm.Side.WORKOS,
                        Outage.of(
                                "WorkOS refuses a membership or factor of subject "
                                        + attempted.subject()
                                        + ": "
                                        + code.value()));
                yield bound(attempted, bound, ParkReason.BELONGINGS_REFUSED);
            }
            case HandOver.Result.Unanswered u ->
                    bound(attempted, bound, ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    /** Signs in at WorkOS a user who is known to be there; empty if that does not work out. */
    Optional<LoginAnswer> signIn(Attempted attempted) {
        return answer(authenticate(attempted));
    }

    /** The attempt ended in a bug or a broken ledger; the operator must hear of it. */
    void broken(Attempted attempted, Throwable cause) {
        alarm.raise(
                Alarm.Side.WORKOS,
                Outage.of(
                        "provisioning of subject "
                                + attempted.subject()
                                + " broke off: "
                                + cause.getClass().getSimpleName()));
    }

    /** Flips only after WorkOS has accepted the password that it was given. */
    private Optional<LoginAnswer> confirm(Attempted attempted, Bound bound, Possessions waiting) {
        WorkOsLogin login = authenticate(attempted);
        WorkOsUserId account = bound.account();
        return switch (login) {
            case WorkOsLogin.SignedIn(var session) when !session.user().equals(account) ->
                    bound(attempted, bound, ParkReason.CREDENTIAL_NOT_CONFIRMED);
            case WorkOsLogin.StepRequired(var step)
                    when step.user().filter(user -> !user.equals(account)).isPresent() ->
                    bound(attempted, bound, ParkReason.CREDENTIAL_NOT_CONFIRMED);
            case WorkOsLogin.SignedIn s -> flipped(attempted, bound, waiting, login);
            case WorkOsLogin.StepRequired s -> flipped(attempted, bound, waiting, login);
            case WorkOsLogin.Rejected r ->
                    bound(attempted, bound, ParkReason.CREDENTIAL_NOT_CONFIRMED);
            case WorkOsLogin.NotByPassword n ->
                    bound(attempted, bound, ParkReason.PASSWORD_LOGIN_OFF);
            case WorkOsLogin.Throttled t -> bound(attempted, bound, ParkReason.OUT_OF_BUDGET);
            case WorkOsLogin.Unanswered u -> bound(attempted, bound, ParkReason.WORKOS_UNAVAILABLE);
        };
    }

    private Optional<LoginAnswer> flipped(
            Attempted attempted, Bound bound, Possessions waiting, WorkOsLogin login) {
        Instant now = clock.instant();
        List<UserCommand> commands = new ArrayList<>();
        commands.add(
                new CompleteProvisioning(
                        attempted.subject(),
                        attempted.operation(),
                        bound.account(),
                        bound.binding(),
                        now));
        if (!waiting.totp().isEmpty()) {
            commands.add(new CarryFactor(attempted.subject(), now));
        }
        // Refused if an operator or a newer attempt has taken the user over meanwhile.
        if (!recorded(attempted, commands.toArray(UserCommand[]::new))) {
            return Optional.empty();
        }
        if (!waiting.hasNothing()) {
            handOver.done(List.of(attempted.subject()));
        }
        return answer(login);
    }

    private Optional<LoginAnswer> bound(Attempted attempted, Bound bound, ParkReason reason) {
        if (attempted.proof() == Proof.ESCROW) {
            // A binding would make the hash in escrow stale, and with it the only proof there is;
            // the next attempt finds the account by its external id.
            return parked(attempted, reason);
        }
        Instant now = clock.instant();
        recorded(
                attempted,
                new BindOnly(
                        attempted.subject(),
                        attempted.operation(),
                        bound.account(),
                        bound.binding(),
                        now),
                new Park(attempted.subject(), attempted.operation(), reason, now));
        return Optional.empty();
    }

    private Optional<LoginAnswer> parked(Attempted attempted, ParkReason reason) {
        recorded(
                attempted,
                new Park(attempted.subject(), attempted.operation(), reason, clock.instant()));
        return Optional.empty();
    }

    /** What was made for a user who has been erased meanwhile must go as well. */
    private boolean recorded(Attempted attempted, UserCommand... commands) {
        Carried carried = streams.carryOut(commands);
        if (carried.state() instanceof Erased
                && !(accounts.discard(ExternalId.of(attempted.user().id()))
                        instanceof Delivery.Done)) {
            alarm.raise(
                    Alarm.Side.WORKOS,
                    Outage.of(
                            "erased subject "
                                    + attempted.subject()
                                    + " may have an account left; delete it by its external id"));
        }
        return carried.accepted();
    }

    private WorkOsLogin authenticate(Attempted attempted) {
        return workOs.authenticate(
                attempted.email(), attempted.request().password(), attempted.request().client());
    }

    private static Optional<LoginAnswer> answer(WorkOsLogin login) {
        return switch (login) {
            case WorkOsLogin.SignedIn(var session) ->
                    Optional.of(new LoginAnswer.SignedInAtWorkOs(session));
            case WorkOsLogin.StepRequired(var step) ->
                    Optional.of(new LoginAnswer.WorkOsStepDue(step));
            case WorkOsLogin.Rejected r -> Optional.empty();
            case WorkOsLogin.Throttled t -> Optional.empty();
            case WorkOsLogin.NotByPassword n -> Optional.empty();
            case WorkOsLogin.Unanswered u -> Optional.empty();
        };
    }
}
