package dev.segue.application.account;

import dev.segue.application.UserStreams;
import dev.segue.application.port.AccountChange;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.Outage;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Routed;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserMigration;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** An e-mail changes at the side in charge and in the look-up together, whatever the state. */
public final class ChangeEmail {

    private final People people;
    private final UserStreams streams;
    private final LegacyProvider legacy;
    private final WorkOsDirectory directory;
    private final InstantSource clock;

    public ChangeEmail(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        this.people = people;
        this.streams = streams;
        this.legacy = legacy;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Changes the e-mail of one user.
     *
     * @param verified whether the caller has proof that the user owns the new address
     */
    public AccountAnswer change(Subject subject, EmailAddress email, boolean verified) {
        Optional<Routed> found = people.find(subject);
        if (found.isEmpty()) {
            return new AccountAnswer.UnknownUser();
        }
        Person before = found.get().person();
        Person after = new Person(subject, before.legacyId(), Optional.of(email));
        if (people.holding(email).filter(h -> !h.person().subject().equals(subject)).isPresent()) {
            return new AccountAnswer.EmailTaken();
        }
        // The address is claimed first, so that no sign-up can take it in between.
        AccountAnswer answer =
                people.put(after).equals(subject)
                        ? whereverTheyAre(after, email, verified)
                        : new AccountAnswer.EmailTaken();
        if (!(answer instanceof AccountAnswer.Done)) {
            restore(before);
        }
        return answer;
    }

    private void restore(Person before) {
        if (streams.state(before.subject()) instanceof Erased) {
            people.forget(before.subject());
        } else {
            people.put(before);
        }
    }

    /** Whoever is moved meanwhile is moved with the old address, and followed. */
    private AccountAnswer whereverTheyAre(Person person, EmailAddress email, boolean verified) {
        Subject subject = person.subject();
        UserMigration before = streams.state(subject);
        AccountAnswer answer = atSideInCharge(before, person, email, verified);
        if (!(answer instanceof AccountAnswer.Done)) {
            return answer;
        }
        // A login under way may have written down the address that it still knew.
        people.put(person);
        return switch (streams.state(subject)) {
            case OnWorkOs now when before.authority() == Authority.LEGACY ->
                    atWorkOs(now.account(), email, verified);
            case OnWorkOs now -> answer;
            case OnLegacy now -> underWay(now).orElse(answer);
            case Unknown now -> answer;
            case Erased now -> new AccountAnswer.UnknownUser();
        };
    }

    /** An attempt under way goes by the old address and would undo the change. */
    private Optional<AccountAnswer> underWay(OnLegacy state) {
        Instant now = clock.instant();
        return state.attempt()
                .map(attempt -> Duration.between(now, attempt.leaseEnds()))
                .filter(Duration::isPositive)
                .map(left -> new AccountAnswer.Unavailable(Optional.of(left)));
    }

    private AccountAnswer atSideInCharge(
            UserMigration state, Person person, EmailAddress email, boolean verified) {
        return switch (state) {
            case OnLegacy s ->
                    underWay(s)
                            .or(() -> whereInvited(s, email, verified))
                            .orElseGet(() -> atLegacy(person, email, verified));
            case Unknown s -> atLegacy(person, email, verified);
            case OnWorkOs s -> atWorkOs(s.account(), email, verified);
            case Erased s -> new AccountAnswer.UnknownUser();
        };
    }

    /** The password that an invited user chooses at WorkOS goes with the account's address. */
    private Optional<AccountAnswer> whereInvited(
            OnLegacy state, EmailAddress email, boolean verified) {
        return state.account()
                .filter(account -> state.ways().invited())
                .map(account -> atWorkOs(account, email, verified))
                .filter(answer -> !(answer instanceof AccountAnswer.Done));
    }

    private AccountAnswer atLegacy(Person person, EmailAddress email, boolean verified) {
        return person.legacyId()
                .map(id -> AccountAnswer.of(legacy.changeEmail(id, email, verified)))
                .orElseGet(AccountAnswer.UnknownUser::new);
    }

    private AccountAnswer atWorkOs(WorkOsUserId account, EmailAddress email, boolean verified) {
        AccountChange change =
                new AccountChange(
                        Optional.empty(),
                        Optional.of(email),
                        Optional.of(verified),
                        Optional.empty());
        return switch (directory.update(account, change)) {
            case Creation.Done d -> new AccountAnswer.Done();
            case Creation.Taken t -> new AccountAnswer.EmailTaken();
            case Creation.Refused(var code) -> new AccountAnswer.Refused(code);
            case Creation.PasswordRefused r -> unexpected("password_refused");
            case Creation.HashRefused r -> unexpected("hash_refused");
            case Creation.OutOfBudget(var outage) -> unavailable(outage);
            case Creation.Unanswered(var outage) -> unavailable(outage);
        };
    }

    private static AccountAnswer unexpected(String code) {
        return new AccountAnswer.Refused(new ErrorCode(code));
    }

    private static AccountAnswer unavailable(Outage outage) {
        return AccountAnswer.of(new Delivery.Unanswered(outage));
    }
}
