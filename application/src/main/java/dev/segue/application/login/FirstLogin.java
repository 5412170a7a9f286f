package dev.segue.application.login;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.login.Attempted.Proof;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserCommand.RecordLegacyLogin;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserMigration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JIT provisioning: moves a user whom legacy, or escrow, has just accepted, with the password just
 * proved.
 *
 * <p>An idempotent saga. The ledger holds the intent before anything is written at WorkOS, the flip
 * comes only after WorkOS has confirmed the password, and whatever fails leaves the user on legacy,
 * whose answer stands, or where legacy gave none on the way to try again.
 */
public final class FirstLogin {

    private static final long POLL_MILLIS = 40;

    private final People people;
    private final Ledger ledger;
    private final UserStreams streams;
    private final Pseudonyms pseudonyms;
    private final ProvisioningAttempt attempts;
    private final Pace pace;

    public FirstLogin(
            People people,
            Ledger ledger,
            Pseudonyms pseudonyms,
            ProvisioningAttempt attempts,
            Pace pace) {
        this.people = people;
        this.ledger = ledger;
        this.streams = new UserStreams(ledger);
        this.pseudonyms = pseudonyms;
        this.attempts = attempts;
        this.pace = pace;
    }

    /** The side in charge of a legacy account, whatever e-mail it goes by. */
    Authority authorityOver(LegacyUser user) {
        return people.find(pseudonyms.subjectOf(user.id()))
                .flatMap(Routed::route)
                .map(Route::authority)
                .orElse(Authority.LEGACY);
    }

    LoginAnswer accepted(LoginRequest request, LegacyVerdict.Valid valid) {
        LegacyUser user = valid.user();
        Subject subject = pseudonyms.subjectOf(user.id());
        LoginAnswer stays = new LoginAnswer.SignedInAtLegacy(subject, valid.session());
        EmailAddress email = user.email().orElse(request.identifier());
        boolean holdsEmail = claim(subject, user, email).equals(subject);
        return moved(
                new Attempted(subject, pace.ids().get(), user, email, request, Proof.LEGACY),
                obstacle(user, holdsEmail),
                stays);
    }

    /**
     * Moves a user whose password escrow has proved.
     *
     * @param user with the e-mail that they are known to hold
     */
    LoginAnswer proved(LoginRequest request, Subject subject, LegacyUser user) {
        EmailAddress email = user.email().orElse(request.identifier());
        return moved(
                new Attempted(subject, pace.ids().get(), user, email, request, Proof.ESCROW),
                obstacle(user, true),
                new LoginAnswer.NotMoved());
    }

    private LoginAnswer moved(
            Attempted attempted, Optional<ParkReason> obstacle, LoginAnswer stays) {
        try {
            if (obstacle.isPresent()) {
                forgetIfErased(park(attempted, obstacle.get()), attempted.subject());
                return stays;
            }
            return moved(attempted, stays);
        } catch (StaleHistory | RejectedExecutionException notNow) {
            // Too many logins at once, or the node is shutting down: the next login tries again.
            return stays;
        }
    }

    private LoginAnswer moved(Attempted attempted, LoginAnswer stays) {
        Subject subject = attempted.subject();
        Carried begun = begin(attempted);
        forgetIfErased(begun, subject);
        if (!begun.accepted()) {
            if (begun.state() instanceof OnLegacy && attempted.proof() == Proof.LEGACY) {
                ledger.record(new UserAuthenticatedLegacy(subject, pace.clock().instant()));
            }
            return waitForAnother(attempted, stays);
        }
        return begun.state() instanceof OnLegacy legacy
                ? withinPatience(attempted, legacy, stays)
                : attempts.signIn(attempted).orElse(stays);
    }

    /** Writes the person down, unless they are known as they are; answers who holds the e-mail. */
    private Subject claim(Subject subject, LegacyUser user, EmailAddress email) {
        Person person = new Person(subject, Optional.of(user.id()), Optional.of(email));
        boolean known =
                people.holding(email).filter(held -> held.person().equals(person)).isPresent();
        return known ? subject : people.put(person);
    }

    /** Whoever is erased while logging in must not be written down again. */
    private void forgetIfErased(Carried carried, Subject subject) {
        if (carried.state() instanceof Erased) {
            people.forget(subject);
        }
    }

    private static Optional<ParkReason> obstacle(LegacyUser user, boolean holdsEmail) {
        if (!holdsEmail) {
            return Optional.of(ParkReason.EMAIL_COLLISION);
        }
        return user.secondFactor() ? Optional.of(ParkReason.SECOND_FACTOR) : Optional.empty();
    }

    private Carried park(Attempted attempted, ParkReason reason) {
        Subject subject = attempted.subject();
        return afterProof(
                attempted,
                new Park(subject, attempted.operation(), reason, pace.clock().instant()));
    }

    private Carried begin(Attempted attempted) {
        return afterProof(
                attempted,
                new BeginProvisioning(
                        attempted.subject(),
                        attempted.operation(),
                        Initiator.LOGIN,
                        pace.lease(),
                        pace.clock().instant()));
    }

    /** Escrow's yes is not legacy's, and is not recorded as such. */
    private Carried afterProof(Attempted attempted, UserCommand command) {
        Subject subject = attempted.subject();
        Instant now = pace.clock().instant();
        UserCommand discover = new Discover(subject, attempted.user().id().provider(), now);
        return switch (attempted.proof()) {
            case LEGACY -> streams.carryOut(discover, new RecordLegacyLogin(subject, now), command);
            case ESCROW -> streams.carryOut(discover, command);
        };
    }

    private LoginAnswer withinPatience(Attempted attempted, OnLegacy before, LoginAnswer stays) {
        Future<Optional<LoginAnswer>> running =
                pace.threads().submit(() -> attempts.run(attempted, before.account()));
        try {
            return running.get(pace.patience().toMillis(), TimeUnit.MILLISECONDS).orElse(stays);
        } catch (TimeoutException goesOnBehind) {
            return stays;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stays;
        } catch (ExecutionException e) {
            // The attempt's intent is in the ledger and its lease ends: legacy's answer stands.
            attempts.broken(attempted, e.getCause());
            return stays;
        }
    }

    /** Another login or import is moving this user: their result serves this login too. */
    private LoginAnswer waitForAnother(Attempted attempted, LoginAnswer stays) {
        UserMigration state = streams.state(attempted.subject());
        // Counted, not timed: the wall clock may jump.
        long polls = pace.patience().toMillis() / POLL_MILLIS;
        while (polls-- > 0 && underWay(state)) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return stays;
            }
            state = streams.state(attempted.subject());
        }
        return state instanceof OnWorkOs ? attempts.signIn(attempted).orElse(stays) : stays;
    }

    private boolean underWay(UserMigration state) {
        Instant now = pace.clock().instant();
        return state instanceof OnLegacy legacy
                && legacy.attempt().filter(a -> a.leaseEnds().isAfter(now)).isPresent();
    }
}
