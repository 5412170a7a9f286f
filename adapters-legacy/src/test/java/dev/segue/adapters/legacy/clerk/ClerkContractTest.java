package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.application.port.LegacyProvider;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What every provider must do, against the stand-in. */
class ClerkContractTest extends LegacyProviderContract {

    private static SandboxInstance instance;
    private static ClerkProvider provider;
    private static ClerkProvider unreachable;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
        instance.load(user("user_ada", "ada@example.com"));
        provider = ClerkProvider.connect(instance.settings());
        unreachable = ClerkProvider.connect(SandboxInstance.nobodyThere());
    }

    @AfterAll
    static void stop() {
        provider.close();
        unreachable.close();
        instance.close();
    }

    @Override
    protected LegacyProvider provider() {
        return provider;
    }

    @Override
    protected LegacyProvider unreachable() {
        return unreachable;
    }

    @Override
    protected Enrolled enrolled() {
        return new Enrolled(email("ada@example.com"), new Password("password"), true);
    }

    @Override
    protected LegacyId nobodysId() {
        return id("user_nobody");
    }
}
