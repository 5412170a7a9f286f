package dev.segue.bootstrap.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.Pseudonyms;
import dev.segue.application.login.Alarm;
import dev.segue.application.login.LogIn;
import dev.segue.application.port.Ledger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@DatabaseTest(Engine.H2)
class EmbeddedSegueTest {

    private static final String KEY = "YSBrZXkgb2YgYSBob3N0IGZvciBpdHMgb3duIGxlZGdlcg";

    /** Somebody's service, with an alarm of its own. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Host {
        @Bean
        Alarm pager() {
            return (side, outage) -> {};
        }
    }

    @Test
    void gives_a_host_the_use_cases_and_backs_off_for_its_beans(
            TestDatabase database, @TempDir Path home) {
        try (ConfigurableApplicationContext host = start(database, home, settings())) {
            assertThat(host.getBean(LogIn.class)).isNotNull();
            assertThat(host.getBeansOfType(Alarm.class)).containsOnlyKeys("pager");
        }
    }

    @Test
    void needs_no_credentials_to_read_the_ledger(TestDatabase database, @TempDir Path home) {
        Map<String, Object> ledgerOnly = Map.of("segue.fingerprint-key", KEY);
        try (ConfigurableApplicationContext host = start(database, home, ledgerOnly)) {
            assertThat(host.getBean(Ledger.class)).isNotNull();
            assertThat(host.getBeanProvider(LogIn.class).stream()).isEmpty();
        }
    }

    @Test
    void refuses_another_key_than_the_ledger_began_with(TestDatabase database, @TempDir Path home) {
        start(database, home, settings()).close();
        Map<String, Object> other = new HashMap<>(settings());
        other.put("segue.fingerprint-key", "YW5vdGhlciBrZXkgdGhhbiB0aGUgbGVkZ2VyIGJlZ2Fu");
        assertThatThrownBy(() -> start(database, home, other).getBean(Pseudonyms.class))
                .rootCause()
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("not the key that this ledger began with");
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "segue.fingerprint-key", KEY,
                "segue.workos.api-key", "sk_test_host",
                "segue.workos.client-id", "client_host",
                "segue.workos.base-url", "http://127.0.0.1:1",
                "segue.firebase.project-id", "host-project",
                "segue.firebase.api-key", "host-key",
                "segue.firebase.base-url", "http://127.0.0.1:1");
    }

    private static ConfigurableApplicationContext start(
            TestDatabase database, Path home, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(settings);
        properties.put("segue.home", home.toString());
        return new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }
}
