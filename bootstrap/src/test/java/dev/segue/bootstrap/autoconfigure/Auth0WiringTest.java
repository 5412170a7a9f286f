package dev.segue.bootstrap.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.legacy.auth0.Auth0Provider;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.generate.TenantFiles;
import dev.segue.sandbox.generate.TenantPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class Auth0WiringTest {

    private static final int USERS = 60;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SegueProperties.class)
    @Import(Auth0Wiring.class)
    static class Wired {}

    @Test
    void reads_the_same_users_from_a_file_and_live_and_their_organizations(@TempDir Path folder)
            throws IOException {
        TenantFiles files =
                new TenantFiles(
                        folder.resolve("users.json"),
                        folder.resolve("hashes.json"),
                        folder.resolve("organizations.json"),
                        folder.resolve("passwords.csv"));
        files.write(new TenantPlan(USERS, 1, false, 4));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                ConfigurableApplicationContext context = start(sandbox, files.hashes())) {
            sandbox.auth0State().loadUsers(Files.newInputStream(files.users()));
            sandbox.auth0State().loadOrganizations(Files.newInputStream(files.organizations()));
            Auth0Sources sources = context.getBean(Auth0Sources.class);

            assertThat(context.getBean(LegacyProvider.class)).isInstanceOf(Auth0Provider.class);
            assertThat(users(sources.live()))
                    .hasSize(USERS)
                    .containsExactlyInAnyOrderElementsOf(users(sources.file(files.users())));
            try (OrganizationExport organizations = sources.organizations()) {
                assertThat(all(organizations.organizations())).hasSize(3);
                assertThat(all(organizations.memberships())).hasSize(USERS);
            }
        }
    }

    @Test
    void is_not_there_unless_a_tenant_is_set() {
        try (ConfigurableApplicationContext context = start(Map.of())) {
            assertThat(context.getBeanProvider(Auth0Sources.class).stream()).isEmpty();
        }
    }

    private static List<Object> users(UserExport export) {
        try (export) {
            List<Object> users = new ArrayList<>();
            export.rows()
                    .forEachRemaining(row -> {
                        assertThat(row).isInstanceOf(UserExport.ExportRow.UserRow.class);
                        users.add(((UserExport.ExportRow.UserRow) row).user());
                    });
            return users;
        }
    }

    private static <R> List<R> all(Iterator<R> rows) {
        List<R> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static ConfigurableApplicationContext start(Sandbox sandbox, Path hashes) {
        return start(
                Map.of(
                        "segue.auth0.domain", sandbox.auth0().toString(),
                        "segue.auth0.client-id", "auth0-app",
                        "segue.auth0.client-secret", "auth0-app-secret",
                        "segue.auth0.management-client-id", "auth0-manager",
                        "segue.auth0.management-client-secret", "auth0-manager-secret",
                        "segue.auth0.hashes", hashes.toString()));
    }

    private static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(Wired.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }
}
