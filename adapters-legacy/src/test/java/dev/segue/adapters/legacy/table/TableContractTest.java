package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.LegacyProvider;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** A real database answers, with queries as an operator would write them. */
class TableContractTest extends LegacyProviderContract {

    private final H2Table table = new H2Table().with(7, "Ada@example.com", "correct horse");

    @AfterEach
    void close() {
        table.close();
    }

    @Override
    protected LegacyProvider provider() {
        return new TableProvider(table.table(), new HashVerifier());
    }

    @Override
    protected LegacyProvider unreachable() {
        UserTable behind =
                UserTable.inDatabase(
                        TableDatabase.of(nobody(), H2Table.TIMEOUT),
                        TableQueries.of(H2Table.USERS),
                        H2Table.STATEMENTS);
        return new TableProvider(behind, new HashVerifier());
    }

    /** A driver's own tries to connect take a second each. */
    private static DataSource nobody() {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> {
                            throw new SQLException("connection refused", "08001");
                        });
    }

    @Override
    protected Enrolled enrolled() {
        return new Enrolled(
                EmailAddress.parse("ada@example.com").orElseThrow(),
                new Password("correct horse"),
                true);
    }

    @Override
    protected LegacyId nobodysId() {
        return new LegacyId(Provider.TABLE, "404");
    }
}
