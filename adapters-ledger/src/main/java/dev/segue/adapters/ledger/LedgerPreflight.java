package dev.segue.adapters.ledger;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses to start on a database on which the ledger could lose or misorder events, and says what
 * to do; else brings the schema up to date.
 */
final class LedgerPreflight {

    private static final String H2 = "H2";
    private static final String POSTGRESQL = "PostgreSQL";
    private static final int OLDEST_POSTGRESQL = 15;

    private final JdbcTemplate jdbc;
    private final LedgerSchema schema;

    LedgerPreflight(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.schema = new LedgerSchema(database);
    }

    /**
     * @throws IllegalStateException with one sentence for the operator
     */
    void run() {
        Product product = product();
        requireVersion(product.name(), product.majorVersion());
        if (product.name().equals(H2)) {
            requireDurableCommits(product.url());
        }
        if (schema.isNewerThanThisVersion()) {
            refuse(
                    "a newer version of Segue has migrated this database;"
                            + " run that version, or restore the backup from before");
        }
        schema.migrate();
        if (product.name().equals(POSTGRESQL)) {
            requireUncachedSequence();
        }
    }

    private record Product(String name, int majorVersion, String url) {}

    private Product product() {
        return jdbc.execute((Connection connection) -> {
            DatabaseMetaData database = connection.getMetaData();
            return new Product(
                    database.getDatabaseProductName(),
                    database.getDatabaseMajorVersion(),
                    database.getURL());
        });
    }

    static void requireVersion(String product, int majorVersion) {
        if (!product.equals(H2) && !product.equals(POSTGRESQL)) {
            refuse(product + " is not supported; use PostgreSQL or H2");
        }
        if (product.equals(POSTGRESQL) && majorVersion < OLDEST_POSTGRESQL) {
            refuse(
                    "PostgreSQL %d is too old; upgrade it to %d or newer"
                            .formatted(majorVersion, OLDEST_POSTGRESQL));
        }
    }

    /** By default H2 writes commits up to half a second later; a killed process loses those. */
    private void requireDurableCommits(String url) {
        if (url.startsWith("jdbc:h2:mem:")) {
            return;
        }
        List<String> delay =
                jdbc.queryForList(
                        """
                        SELECT DISTINCT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS
                        WHERE SETTING_NAME = 'WRITE_DELAY'\
                        """,
                        String.class);
        if (!delay.equals(List.of("0"))) {
            refuse(
                    "H2 would lose the latest events if the process were killed;"
                            + " add ;WRITE_DELAY=0 to its JDBC URL");
        }
    }

    /** A cached sequence gives out indexes out of order, and projections would miss events. */
    private void requireUncachedSequence() {
        Long cache =
                jdbc.queryForObject(
                        """
                        SELECT seqcache FROM pg_sequence WHERE seqrelid =
                        pg_get_serial_sequence('domainevententry', 'globalindex')::regclass\
                        """,
                        Long.class);
        if (cache == null || cache != 1) {
            refuse(
                    "the sequence of domainevententry.globalindex caches values;"
                            + " run ALTER TABLE domainevententry ALTER COLUMN globalindex"
                            + " SET CACHE 1, then restart every node");
        }
    }

    private static void refuse(String sentence) {
        throw new IllegalStateException("Segue does not start: " + sentence);
    }
}
