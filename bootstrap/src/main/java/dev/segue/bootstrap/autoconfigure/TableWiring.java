package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.table.TableDatabase;
import dev.segue.adapters.legacy.table.TableProvider;
import dev.segue.adapters.legacy.table.TableQueries;
import dev.segue.adapters.legacy.table.TableStatements;
import dev.segue.adapters.legacy.table.UserTable;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacyProvider;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The company's own user table as the provider being left, where one is configured. A host with a
 * connection pool brings a {@link UserTable} of its own.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TableWiring.Configured.class)
public class TableWiring {

    /** A file or a database is named. */
    static final class Configured extends AnyNestedCondition {

        Configured() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("segue.table.file")
        static final class ByFile {}

        @ConditionalOnProperty("segue.table.jdbc-url")
        static final class ByQuery {}
    }

    @Bean
    @ConditionalOnMissingBean
    UserTable segueUserTable(SegueProperties properties) {
        return open(properties.table());
    }

    @Bean
    @ConditionalOnMissingBean
    LegacyProvider segueTableProvider(UserTable table, HashCheck check) {
        return new TableProvider(table, check);
    }

    /**
     * Opens the table; nothing is read or called yet.
     *
     * @throws Unusable if neither a file nor a database with a query is named
     */
    public static UserTable open(SegueProperties.Table table) {
        if (table.file() != null) {
            return UserTable.inFiles(
                    table.file(),
                    Optional.ofNullable(table.organizationsFile()),
                    Optional.ofNullable(table.membershipsFile()));
        }
        try {
            return UserTable.inDatabase(database(table), queries(table), statements(table));
        } catch (IllegalArgumentException e) {
            throw new Unusable(e.getMessage(), e);
        }
    }

    private static TableDatabase database(SegueProperties.Table table) {
        return TableDatabase.at(
                table.jdbcUrl(), table.username(), table.password(), table.timeout());
    }

    private static TableQueries queries(SegueProperties.Table table) {
        return new TableQueries(
                table.usersQuery(),
                Optional.ofNullable(table.userByEmailQuery()),
                Optional.ofNullable(table.userByIdQuery()),
                Optional.ofNullable(table.organizationsQuery()),
                Optional.ofNullable(table.membershipsQuery()));
    }

    private static TableStatements statements(SegueProperties.Table table) {
        return new TableStatements(
                Optional.ofNullable(table.passwordResetStatement()),
                Optional.ofNullable(table.changeEmailStatement()),
                Optional.ofNullable(table.deleteStatement()));
    }
}
