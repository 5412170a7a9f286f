package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.projection.RouteRow;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** One person with their route, as columns. */
final class PersonRow {

    private PersonRow() {}

    static Routed routed(ResultSet row, int index) throws SQLException {
        Subject subject = new Subject(row.getObject("subject", UUID.class));
        return new Routed(person(subject, row), route(subject, row));
    }

    private static Person person(Subject subject, ResultSet row) throws SQLException {
        String legacyId = row.getString("legacy_id");
        String provider = row.getString("provider");
        String written = row.getString("email_written");
        String canonical = row.getString("email_canonical");
        return new Person(
                subject,
                Optional.ofNullable(legacyId)
                        .map(value -> new LegacyId(Provider.valueOf(provider), value)),
                Optional.ofNullable(written).map(text -> new EmailAddress(text, canonical)));
    }

    private static Optional<Route> route(Subject subject, ResultSet row) throws SQLException {
        return row.getString("authority") == null
                ? Optional.empty()
                : Optional.of(RouteRow.read(subject, row));
    }

    /** What a statement takes that writes a person: the subject last, as an update wants it. */
    static Object[] columns(Person person, String claim) {
        return new Object[] {
            person.legacyId().map(id -> id.provider().name()).orElse(null),
            person.legacyId().map(LegacyId::value).orElse(null),
            person.email().map(EmailAddress::written).orElse(null),
            canonical(person),
            claim,
            person.subject().value()
        };
    }

    static String canonical(Person person) {
        return person.email().map(EmailAddress::canonical).orElse(null);
    }
}
