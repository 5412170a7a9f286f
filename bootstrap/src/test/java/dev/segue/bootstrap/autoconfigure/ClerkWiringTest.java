package dev.segue.bootstrap.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.clerk.ClerkSettings;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.domain.provider.Provider;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Clerk's settings and what stands for them. */
class ClerkWiringTest {

    private static final String TENANT =
            """
            {"users": [{"id": "user_ada", "email": "ada@example.com", "password": "password"}],
             "organizations": [{"id": "org_acme", "name": "Acme"}]}
            """;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SegueProperties.class)
    @Import(ClerkWiring.class)
    static class Wired {}

    @TempDir Path directory;

    @Test
    void opens_the_door_and_every_source_of_the_instance_that_is_set() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            sandbox.clerkState().load(TENANT);
            Path csv = directory.resolve("users.csv");
            sandbox.clerkState().export(csv);

            try (ConfigurableApplicationContext segue =
                    start("sk_test_clerk", sandbox.clerk().toString())) {
                ClerkSources sources = segue.getBean(ClerkSources.class);
                assertThat(segue.getBean(LegacyProvider.class).provider())
                        .isEqualTo(Provider.CLERK);
                assertHasAda(sources.file(csv));
                assertHasAda(sources.fileAndInstance(csv, Instant.now()));
                assertHasAda(sources.instance());
                try (var organizations = sources.organizations()) {
                    assertThat(organizations.organizations())
                            .toIterable()
                            .singleElement()
                            .isInstanceOf(OrganizationRow.Usable.class);
                }
            }
        }
    }

    @Test
    void calls_clerk_itself_unless_told_otherwise_and_does_not_print_the_key() {
        try (ConfigurableApplicationContext segue =
                start(Map.of("segue.clerk.secret-key", "sk_live_abcd"))) {
            assertThat(segue.getBean(ClerkSettings.class))
                    .isEqualTo(
                            new ClerkSettings(
                                    "sk_live_abcd", ClerkSettings.CLERK, Duration.ofSeconds(5)));
            assertThat(segue.getBean(SegueProperties.class).toString())
                    .contains("Clerk[https://api.clerk.com/v1]")
                    .doesNotContain("abcd");
        }
    }

    @Test
    void is_not_there_without_a_key() {
        try (ConfigurableApplicationContext segue = start(Map.of())) {
            assertThat(segue.getBeanProvider(ClerkProvider.class).stream()).isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(String key, String baseUrl) {
        return start(Map.of("segue.clerk.secret-key", key, "segue.clerk.base-url", baseUrl));
    }

    private static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(Wired.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    private static void assertHasAda(UserExport export) {
        try (export) {
            assertThat(export.rows()).toIterable().singleElement().isInstanceOf(UserRow.class);
        }
    }
}
