package dev.segue.benchmarks.place;

import dev.segue.adapters.ledger.LedgerConfiguration;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The real ledger adapter on a database, wired and pooled as Segue's service does it. */
public final class LedgerParts implements Workspace.Tenant {

    private final ConfigurableApplicationContext context;

    private LedgerParts(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(LedgerConfiguration.class)
    static class Application {}

    /** Starts it and makes its tables. */
    public static LedgerParts on(Database database) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return new LedgerParts(
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(database.properties())
                        .properties(
                                Map.of(
                                        "spring.main.banner-mode", "off",
                                        "spring.datasource.hikari.maximum-pool-size", "24",
                                        "logging.level.root", "WARN",
                                        "logging.level.org.flywaydb.core.internal.database.base",
                                                "ERROR"))
                        .run());
    }

    /** The part of that type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
