package dev.segue.application.account;

import dev.segue.application.UserStreams;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.provisioning.Accounts;
import dev.segue.application.provisioning.Adoption;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserCommand.Erase;
import dev.segue.domain.user.WorkOsUserId;
import java.time.InstantSource;
import java.util.Optional;

/** Deletes a user on both sides and here. Safe to repeat until it says done. */
public final class EraseUser {

    private final People people;
    private final UserStreams streams;
    private final LegacyProvider legacy;
    private final WorkOsDirectory directory;
    private final Accounts accounts;
    private final InstantSource clock;

    public EraseUser(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        this.people = people;
        this.streams = streams;
        this.legacy = legacy;
        this.directory = directory;
        this.accounts = new Accounts(directory, Adoption.OFF);
        this.clock = clock;
    }

    /** Deletes on both sides first, so that nobody counts as erased who is not. */
    public AccountAnswer erase(Subject subject) {
        Optional<Person> person = people.find(subject).map(found -> found.person());
        Optional<Delivery> failed =
                person.flatMap(Person::legacyId)
                        .map(legacy::delete)
                        .filter(delivery -> !(delivery instanceof Delivery.Done));
        if (failed.isEmpty()) {
            failed =
                    account(subject)
                            .map(directory::delete)
                            .filter(delivery -> !(delivery instanceof Delivery.Done));
        }
        if (failed.isPresent()) {
            return AccountAnswer.of(failed.get());
        }
        boolean known =
                streams.carryOut(new Erase(subject, clock.instant())).accepted()
                        || person.isPresent();
        // An attempt that was under way can no longer complete, but may have left an account.
        Delivery rest = accounts.discard(externalId(subject, person));
        if (!(rest instanceof Delivery.Done)) {
            return AccountAnswer.of(rest);
        }
        Delivery copy = person.map(this::deleteCopy).orElseGet(Delivery.Done::new);
        if (!(copy instanceof Delivery.Done)) {
            return AccountAnswer.of(copy);
        }
        people.forget(subject);
        return known ? new AccountAnswer.Done() : new AccountAnswer.UnknownUser();
    }

    /**
     * A copy has a legacy id that nobody told us, so it is found by the address it was made for.
     */
    private Delivery deleteCopy(Person person) {
        if (person.email().isEmpty() || !streams.wasCopiedToLegacy(person.subject())) {
            return new Delivery.Done();
        }
        return switch (legacy.find(person.email().get())) {
            case LegacyLookup.Found(var copy) -> legacy.delete(copy.id());
            case LegacyLookup.Absent a -> new Delivery.Done();
            case LegacyLookup.Unanswered(var outage) -> new Delivery.Unanswered(outage);
        };
    }

    private static ExternalId externalId(Subject subject, Optional<Person> person) {
        return person.flatMap(Person::legacyId)
                .map(ExternalId::of)
                .orElseGet(() -> ExternalId.of(subject));
    }

    private Optional<WorkOsUserId> account(Subject subject) {
        return switch (streams.state(subject)) {
            case OnLegacy s -> s.account();
            case OnWorkOs s -> Optional.of(s.account());
            case Unknown s -> Optional.empty();
            case Erased s -> Optional.empty();
        };
    }
}
