package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LedgerPreflightTest {

    @Test
    void refuses_a_postgresql_that_is_too_old() {
        assertThatThrownBy(() -> LedgerPreflight.requireVersion("PostgreSQL", 14))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL 14 is too old; upgrade it to 15");
    }

    @Test
    void refuses_a_database_that_it_does_not_know() {
        assertThatThrownBy(() -> LedgerPreflight.requireVersion("MySQL", 9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MySQL is not supported");
    }

    @Nested
    @DatabaseTest(Engine.H2)
    class OnH2 {

        @Test
        void passes_a_database_again_and_again(TestDatabase database) {
            assertThatCode(() -> preflight(database.url(), database)).doesNotThrowAnyException();
            assertThatCode(() -> preflight(database.url(), database)).doesNotThrowAnyException();
        }

        @Test
        void refuses_commits_that_a_killed_process_would_lose(TestDatabase database) {
            String url = database.url().replace("WRITE_DELAY=0", "WRITE_DELAY=500");

            assertThatThrownBy(() -> preflight(url, database))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add ;WRITE_DELAY=0");
        }
    }

    @Nested
    @DatabaseTest(Engine.POSTGRES)
    class OnPostgres {

        private JdbcTemplate sql;

        @BeforeEach
        void passOnce(TestDatabase database) {
            sql = new JdbcTemplate(source(database.url(), database));
            preflight(database.url(), database);
        }

        @Test
        void refuses_a_sequence_that_caches(TestDatabase database) {
            String alter = "ALTER SEQUENCE domainevententry_globalindex_seq CACHE ";
            sql.execute(alter + 20);

            assertThatThrownBy(() -> preflight(database.url(), database))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CACHE 1");

            sql.execute(alter + 1);
        }

        @Test
        void refuses_a_schema_from_the_future(TestDatabase database) {
            sql.update(
                    """
                    INSERT INTO segue_schema_history SELECT 99, '99', 'from the future', type,
                    script, checksum, installed_by, installed_on, execution_time, success
                    FROM segue_schema_history WHERE version = '1'\
                    """);

            assertThatThrownBy(() -> preflight(database.url(), database))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("newer version of Segue");

            sql.update("DELETE FROM segue_schema_history WHERE version = '99'");
        }

        @Test
        void leaves_the_tables_of_a_host_alone(TestDatabase database) {
            sql.execute("CREATE TABLE IF NOT EXISTS of_the_host (id INTEGER)");

            assertThatCode(() -> preflight(database.url(), database)).doesNotThrowAnyException();
        }
    }

    private static void preflight(String url, TestDatabase database) {
        new LedgerPreflight(source(url, database)).run();
    }

    private static DataSource source(String url, TestDatabase database) {
        return new DriverManagerDataSource(url, database.user(), database.password());
    }
}
