package dev.segue.application.fakes;

import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Routed;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People in memory, each e-mail claimed at most once, with routes folded from the ledger. */
public final class InMemoryPeople implements People {

    private final InMemoryLedger ledger;
    private final InMemoryEscrow escrow;
    private final Map<Subject, Person> people = new LinkedHashMap<>();
    private final Map<String, Subject> claims = new HashMap<>();

    public InMemoryPeople(InMemoryLedger ledger) {
        this(ledger, new InMemoryEscrow());
    }

    public InMemoryPeople(InMemoryLedger ledger, InMemoryEscrow escrow) {
        this.ledger = ledger;
        this.escrow = escrow;
    }

    /** What is kept for these people, and destroyed with them. */
    public InMemoryEscrow escrow() {
        return escrow;
    }

    /** Everybody, for assertions. */
    public synchronized List<Person> all() {
        return List.copyOf(people.values());
    }

    @Override
    public synchronized Optional<Routed> holding(EmailAddress email) {
        return Optional.ofNullable(claims.get(email.canonical())).flatMap(this::find);
    }

    @Override
    public synchronized Optional<Routed> find(Subject subject) {
        return Optional.ofNullable(people.get(subject))
                .map(person -> new Routed(person, ledger.route(subject)));
    }

    @Override
    public synchronized Map<Subject, Routed> findAll(Collection<Subject> subjects) {
        Map<Subject, Routed> found = new HashMap<>();
        subjects.forEach(subject -> find(subject).ifPresent(one -> found.put(subject, one)));
        return found;
    }

    @Override
    public synchronized Subject put(Person person) {
        Subject subject = person.subject();
        people.put(subject, person);
        String email = person.email().map(EmailAddress::canonical).orElse("");
        claims.entrySet()
                .removeIf(
                        claim -> claim.getValue().equals(subject) && !claim.getKey().equals(email));
        return email.isEmpty() ? subject : claims.computeIfAbsent(email, free -> subject);
    }

    @Override
    public synchronized Map<Subject, Subject> putAll(List<Person> batch) {
        Map<Subject, Subject> others = new HashMap<>();
        for (Person person : batch) {
            Subject holder = put(person);
            if (!holder.equals(person.subject())) {
                others.put(person.subject(), holder);
            }
        }
        return others;
    }

    @Override
    public synchronized void forget(Subject subject) {
        escrow.destroy(subject);
        people.remove(subject);
        claims.values().removeIf(subject::equals);
    }
}
