package dev.segue.adapters.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that has passed the preflight. Whatever uses the tables asks for this. */
record CheckedDatabase(DataSource source, JdbcTemplate jdbc) {

    static CheckedDatabase check(DataSource source) {
        new LedgerPreflight(source).run();
        return new CheckedDatabase(source, new JdbcTemplate(source));
    }
}
