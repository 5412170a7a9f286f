package dev.segue.adapters.ledger.testing;

import dev.segue.adapters.ledger.LedgerConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A ledger as an application runs it: Spring Boot, all auto-configuration, no web. */
public final class LedgerContext implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LedgerContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(LedgerConfiguration.class)
    static class Application {}

    /**
     * Starts on a database.
     *
     * @param more configuration beside that of the ledger
     */
    public static LedgerContext on(TestDatabase database, Class<?>... more) {
        return new LedgerContext(
                new SpringApplicationBuilder(Application.class)
                        .sources(more)
                        .web(WebApplicationType.NONE)
                        .properties(database.properties())
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=WARN",
                                "spring.datasource.hikari.connection-init-sql="
                                        + initialisation(database))
                        .run());
    }

    private static String initialisation(TestDatabase database) {
        return database.url().startsWith("jdbc:postgresql:")
                ? LedgerConfiguration.POSTGRES_CONNECTION_INIT
                : "SELECT 1";
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
