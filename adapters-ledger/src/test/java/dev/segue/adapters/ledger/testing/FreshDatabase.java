package dev.segue.adapters.ledger.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Creates one database per test class and drops it afterwards. */
final class FreshDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(FreshDatabase.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        DatabaseTest wish = context.getRequiredTestClass().getAnnotation(DatabaseTest.class);
        TestDatabase database =
                switch (wish.value()) {
                    case H2 -> H2Files.create();
                    case POSTGRES -> PostgresServer.running().createDatabase();
                };
        context.getStore(OURS).put(TestDatabase.class, database);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        TestDatabase database = database(context);
        if (database != null) {
            database.disposal().close();
        }
    }

    private static TestDatabase database(ExtensionContext context) {
        return context.getStore(OURS).get(TestDatabase.class, TestDatabase.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database(context);
    }
}
