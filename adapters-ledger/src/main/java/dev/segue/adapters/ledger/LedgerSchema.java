package dev.segue.adapters.ledger;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** The ledger's tables, under a history of their own: a host's migrations are none of ours. */
final class LedgerSchema {

    private final Flyway flyway;

    LedgerSchema(DataSource database) {
        this.flyway =
                Flyway.configure()
                        .dataSource(database)
                        .locations("classpath:dev/segue/adapters/ledger/schema")
                        .table("segue_schema_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
    }

    /** Whether a newer version of Segue has migrated the database to what we do not know. */
    boolean isNewerThanThisVersion() {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }

    void migrate() {
        flyway.migrate();
    }
}
