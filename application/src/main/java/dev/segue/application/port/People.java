package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Personal data, keyed by subject and erasable, and the one place where an e-mail leads to a
 * subject. At most one subject holds an e-mail in canonical form.
 */
public interface People {

    /** Whoever holds the e-mail, with the route that is in force now. One read by key. */
    Optional<Routed> holding(EmailAddress email);

    Optional<Routed> find(Subject subject);

    /** Like {@link #find(Subject)} for many; absent subjects are left out. */
    Map<Subject, Routed> findAll(Collection<Subject> subjects);

    /**
     * Writes what is known of a person, and claims their e-mail unless somebody else holds it.
     *
     * @return the holder of the e-mail after the call: the person, or who was there first; the
     *     person too if they have no e-mail
     */
    Subject put(Person person);

    /**
     * Like {@link #put(Person)} for many.
     *
     * @return for each person whose e-mail somebody else holds, that holder
     */
    Map<Subject, Subject> putAll(List<Person> people);

    /**
     * Deletes everything about the person, what is in {@link Escrow} too; their e-mail is free
     * again.
     */
    void forget(Subject subject);
}
