package dev.segue.adapters.ledger;

import dev.segue.application.port.Person;
import dev.segue.domain.user.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes people in batches and settles who holds which e-mail: whoever holds it already, or else
 * the first of the batch. A race ends on a unique constraint; the loser starts again and then finds
 * the winner's row.
 */
final class PeopleWriter {

    private static final int BATCH = 1_000;

    /** Each failed try means that another writer got through, so few are ever needed. */
    private static final int MOST_TRIES = 10;

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;

    PeopleWriter(JdbcOperations jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Who holds the e-mails of those who do not hold their own. */
    Map<Subject, Subject> putAll(List<Person> people) {
        Map<Subject, Subject> holders = new HashMap<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            int to = Math.min(from + BATCH, people.size());
            holders.putAll(putBatch(latestOfEach(people.subList(from, to))));
        }
        return holders;
    }

    /** What is in escrow is personal too, and must not outlive its owner. */
    void forget(Subject subject) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM escrow WHERE subject = ?", subject.value());
            jdbc.update("DELETE FROM person WHERE subject = ?", subject.value());
        });
    }

    private static Collection<Person> latestOfEach(List<Person> batch) {
        Map<Subject, Person> latest = new LinkedHashMap<>();
        batch.forEach(person -> latest.put(person.subject(), person));
        return latest.values();
    }

    private Map<Subject, Subject> putBatch(Collection<Person> batch) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> write(batch));
            } catch (DataAccessException lost) {
                if (tries == MOST_TRIES || !DatabaseFailure.isLostRace(lost)) {
                    throw lost;
                }
            }
        }
    }

    private Map<Subject, Subject> write(Collection<Person> batch) {
        Set<Subject> known = known(batch);
        updateAndReleaseOldClaims(batch.stream().filter(p -> known.contains(p.subject())).toList());
        Map<String, Subject> holders = holders(batch);
        Map<Subject, Subject> others = new HashMap<>();
        List<Object[]> newcomers = new ArrayList<>();
        List<Object[]> claims = new ArrayList<>();
        for (Person person : batch) {
            Subject subject = person.subject();
            String email = PersonRow.canonical(person);
            Subject holder = email == null ? subject : holders.putIfAbsent(email, subject);
            boolean claimed = email != null && (holder == null || holder.equals(subject));
            if (!known.contains(subject)) {
                newcomers.add(PersonRow.columns(person, claimed ? email : null));
            } else if (claimed && holder == null) {
                claims.add(new Object[] {email, subject.value()});
            }
            if (holder != null && !holder.equals(subject)) {
                others.put(subject, holder);
            }
        }
        jdbc.batchUpdate(
                """
                INSERT INTO person
                (provider, legacy_id, email_written, email_canonical, email_claim, subject)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                newcomers);
        jdbc.batchUpdate("UPDATE person SET email_claim = ? WHERE subject = ?", claims);
        return others;
    }

    private Set<Subject> known(Collection<Person> batch) {
        Object[] ids = batch.stream().map(person -> person.subject().value()).toArray();
        return new HashSet<>(
                jdbc.query(
                        "SELECT subject FROM person WHERE subject = ANY(?)",
                        ps -> ps.setArray(1, ps.getConnection().createArrayOf("uuid", ids)),
                        (row, index) -> new Subject(row.getObject(1, UUID.class))));
    }

    private void updateAndReleaseOldClaims(List<Person> known) {
        jdbc.batchUpdate(
                """
                UPDATE person SET provider = ?, legacy_id = ?, email_written = ?,
                email_canonical = ?, email_claim = CASE WHEN email_claim = ? THEN email_claim END
                WHERE subject = ?\
                """,
                known.stream().map(p -> PersonRow.columns(p, PersonRow.canonical(p))).toList());
    }

    private Map<String, Subject> holders(Collection<Person> batch) {
        Object[] emails =
                batch.stream().flatMap(p -> p.email().stream()).map(e -> e.canonical()).toArray();
        Map<String, Subject> holders = new HashMap<>();
        jdbc.query(
                "SELECT email_claim, subject FROM person WHERE email_claim = ANY(?)",
                ps -> ps.setArray(1, ps.getConnection().createArrayOf("varchar", emails)),
                row -> {
                    holders.put(row.getString(1), new Subject(row.getObject(2, UUID.class)));
                });
        return holders;
    }
}
