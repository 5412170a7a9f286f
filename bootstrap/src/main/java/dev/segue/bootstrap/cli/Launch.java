package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.LedgerConfiguration;
import dev.segue.adapters.web.StandaloneConfiguration;
import dev.segue.bootstrap.autoconfigure.LegacyAutoConfiguration;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts Segue's parts for one command, or for the service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Launch {

    /** The application has its error pages to itself; a host that embeds Segue keeps its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @Import(StandaloneConfiguration.class)
    static class OwnErrorPages {}

    /** Starts everything, with the HTTP API, until the context is closed. */
    static ConfigurableApplicationContext service(Settings settings) {
        return builder(settings, WebApplicationType.SERVLET).run();
    }

    /** Starts what a command asks for, when it asks. */
    static Parts parts(Settings settings) {
        return parts(settings, context -> {});
    }

    /** As {@link #parts(Settings)}, in a context that was prepared. */
    static Parts parts(
            Settings settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> preparation) {
        return new Parts(
                builder(settings, WebApplicationType.NONE)
                        .initializers(preparation)
                        .lazyInitialization(true)
                        .run());
    }

    private static SpringApplicationBuilder builder(Settings settings, WebApplicationType web) {
        Home.makeFor(settings.home());
        // Axon would otherwise ask a server about updates and leave a file in the user's home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        // H2 lets a second command in through a socket: not for other machines.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return new SpringApplicationBuilder(Launch.class)
                .web(web)
                .properties(defaults(settings))
                .properties(settings.overrides())
                .initializers(Launch::boundTransactions);
    }

    /** On PostgreSQL no transaction may hold the ledger's lock for long; H2 has its own limit. */
    private static void boundTransactions(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            Map<String, Object> settings =
                    Map.of(
                            "spring.datasource.hikari.connection-init-sql",
                            LedgerConfiguration.POSTGRES_CONNECTION_INIT);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("segue-postgresql", settings));
        }
    }

    private static Map<String, Object> defaults(Settings settings) {
        Path home = settings.home().toAbsolutePath();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("spring.application.name", "segue");
        defaults.put("spring.config.name", "segue");
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("spring.threads.virtual.enabled", "true");
        defaults.put("segue.home", home.toString());
        defaults.put(
                "spring.datasource.url",
                "${segue.database.url:jdbc:h2:file:%s/ledger;AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=15000}"
                        .formatted(home));
        defaults.put("spring.datasource.username", "${segue.database.username:sa}");
        defaults.put("spring.datasource.password", "${segue.database.password:}");
        defaults.put("spring.datasource.hikari.maximum-pool-size", "24");
        defaults.put("server.address", "127.0.0.1");
        defaults.put("server.port", "8080");
        defaults.put("server.shutdown", "graceful");
        defaults.put("springdoc.api-docs.path", "/openapi.json");
        defaults.put("management.endpoints.web.exposure.include", "health");
        defaults.put("logging.level.root", settings.quiet() ? "WARN" : "INFO");
        // Says at each start that the managed H2 is newer than the newest that Flyway has tried.
        defaults.put("logging.level.org.flywaydb.core.internal.database.base", "ERROR");
        return defaults;
    }

    /**
     * What every command takes.
     *
     * @param overrides from the command line; they win over files and the environment
     */
    record Settings(Path home, boolean quiet, Map<String, Object> overrides) {}

    /** Running parts, by their type. */
    record Parts(ConfigurableApplicationContext context) implements AutoCloseable {

        /**
         * The part of that type.
         *
         * @throws Unusable if a setting that it needs is missing
         */
        <T> T get(Class<T> type) {
            return context.getBeanProvider(type).stream()
                    .findFirst()
                    .orElseThrow(() -> new Unusable(missing()));
        }

        private String missing() {
            return context.getBean(SegueProperties.class).workos().apiKey().isEmpty()
                    ? "segue.workos.api-key is not set (environment: SEGUE_WORKOS_APIKEY)"
                    : "no provider to leave is set; set one of "
                            + LegacyAutoConfiguration.signs()
                            + " (environment: SEGUE_FIREBASE_PROJECTID and so on)";
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
