package dev.segue.adapters.ledger;

import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Routed;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.TransactionException;

/** Personal data in one table. Who holds an e-mail is a unique column, so two cannot. */
final class JdbcPeople implements People {

    private static final String SELECT =
            """
            SELECT p.subject, p.provider, p.legacy_id, p.email_written, p.email_canonical,
                   r.authority, r.held, r.parked, r.cohort, r.invited_at, r.version
            FROM person p LEFT JOIN route r ON r.subject = p.subject
            """;

    private final JdbcOperations jdbc;
    private final PeopleWriter writer;

    JdbcPeople(JdbcOperations jdbc, PeopleWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public Optional<Routed> holding(EmailAddress email) {
        return select("WHERE p.email_claim = ?", ps -> ps.setString(1, email.canonical())).stream()
                .findFirst();
    }

    @Override
    public Optional<Routed> find(Subject subject) {
        return select("WHERE p.subject = ?", ps -> ps.setObject(1, subject.value())).stream()
                .findFirst();
    }

    @Override
    public Map<Subject, Routed> findAll(Collection<Subject> subjects) {
        Object[] ids = subjects.stream().map(Subject::value).distinct().toArray();
        Map<Subject, Routed> found = new HashMap<>();
        select(
                        "WHERE p.subject = ANY(?)",
                        ps -> ps.setArray(1, ps.getConnection().createArrayOf("uuid", ids)))
                .forEach(routed -> found.put(routed.person().subject(), routed));
        return found;
    }

    private List<Routed> select(String where, PreparedStatementSetter parameters) {
        try {
            return jdbc.query(SELECT + where, parameters, PersonRow::routed);
        } catch (DataAccessException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }

    @Override
    public Subject put(Person person) {
        return putAll(List.of(person)).getOrDefault(person.subject(), person.subject());
    }

    @Override
    public Map<Subject, Subject> putAll(List<Person> people) {
        try {
            return writer.putAll(people);
        } catch (DataAccessException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }

    @Override
    public void forget(Subject subject) {
        try {
            writer.forget(subject);
        } catch (DataAccessException | TransactionException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }
}
