package dev.segue.bootstrap.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.legacy.table.UserTable;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.UserExport;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

class TableWiringTest {

    private static final String BCRYPT_OF_U_STAR_U =
            "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    /** A host that wants nothing but the table. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(LegacyAutoConfiguration.class)
    @EnableConfigurationProperties(SegueProperties.class)
    static class Host {}

    @Test
    void is_not_there_unless_a_table_is_named() {
        try (ConfigurableApplicationContext host = start(Map.of())) {
            assertThat(host.getBeansOfType(LegacyProvider.class)).isEmpty();
        }
    }

    @Test
    void checks_logins_against_a_file(@TempDir Path directory) throws IOException {
        Path users =
                Files.writeString(
                        directory.resolve("users.csv"),
                        "id,email,password_hash\n7,ada@example.com," + BCRYPT_OF_U_STAR_U + "\n");

        try (ConfigurableApplicationContext host =
                start(Map.of("segue.table.file", users.toString()))) {
            assertAccepts(host);
        }
    }

    @Test
    void checks_logins_against_a_query() throws SQLException {
        String url = "jdbc:h2:mem:table-wiring;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url)) {
            connection
                    .createStatement()
                    .execute(
                            "CREATE TABLE person AS SELECT 7 AS id, 'ada@example.com' AS email, '"
                                    + BCRYPT_OF_U_STAR_U
                                    + "' AS password_hash");
        }

        try (ConfigurableApplicationContext host =
                start(
                        Map.of(
                                "segue.table.jdbc-url",
                                url,
                                "segue.table.users-query",
                                "SELECT * FROM person ORDER BY id"))) {
            assertAccepts(host);
            try (UserExport export = host.getBean(UserTable.class).export()) {
                assertThat(export.rows()).toIterable().hasSize(1);
            }
        }
    }

    @Test
    void says_which_setting_is_missing() {
        assertThatThrownBy(() -> start(Map.of("segue.table.jdbc-url", "jdbc:h2:mem:x")))
                .rootCause()
                .hasMessageContaining("segue.table.users-query is missing");
    }

    private static void assertAccepts(ConfigurableApplicationContext host) {
        LegacyProvider provider = host.getBean(LegacyProvider.class);
        EmailAddress ada = EmailAddress.parse("ada@example.com").orElseThrow();

        assertThat(provider.provider()).isEqualTo(Provider.TABLE);
        assertThat(provider.verify(ada, new Password("U*U"), ClientContext.UNKNOWN))
                .isInstanceOf(LegacyVerdict.Valid.class);
        assertThat(provider.verify(ada, new Password("U*V"), ClientContext.UNKNOWN))
                .isInstanceOf(LegacyVerdict.Invalid.class);
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        return new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }
}
