package dev.segue.benchmarks.place;

import dev.segue.adapters.ledger.LedgerConfiguration;
import java.nio.file.Path;
import java.util.Map;

/** An empty database of one run. */
public record Database(Engine engine, String url, String user, String password) {

    /** What Segue runs on. */
    public enum Engine {
        H2("H2 file", "h2"),
        POSTGRES("PostgreSQL", "pg");

        private final String title;
        private final String key;

        Engine(String title, String key) {
            this.title = title;
            this.key = key;
        }

        /** For people. */
        public String title() {
            return title;
        }

        /** Before the figures of the machine line. */
        public String key() {
            return key;
        }
    }

    /** In a file below the folder, as durable as Segue requires. */
    public static Database h2(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("ledger");
        return new Database(Engine.H2, url + LedgerConfiguration.H2_URL_SETTINGS, "sa", "");
    }

    Map<String, Object> properties() {
        String first =
                switch (engine) {
                    case H2 -> "SELECT 1";
                    case POSTGRES -> LedgerConfiguration.POSTGRES_CONNECTION_INIT;
                };
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.datasource.hikari.connection-init-sql", first);
    }
}
