package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.application.port.LegacyProvider;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What every provider must do, against the sandbox. */
class CognitoAgainstTheSandboxTest extends LegacyProviderContract {

    private static SandboxPool pool;
    private static CognitoProvider provider;
    private static CognitoProvider unreachable;

    @BeforeAll
    static void start() {
        pool = new SandboxPool();
        pool.load(SandboxPool.user("sub-ada", "ada@example.com", ""));
        provider = CognitoProvider.connect(pool.settings());
        unreachable =
                CognitoProvider.connect(
                        new CognitoSettings(
                                SandboxPool.POOL,
                                SandboxPool.CLIENT,
                                pool.access(URI.create("http://127.0.0.1:1"), SandboxPool.KEY),
                                CognitoSettings.Reading.PLAIN));
    }

    @AfterAll
    static void stop() {
        provider.close();
        unreachable.close();
        pool.close();
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
        return new Enrolled(SandboxPool.email("ada@example.com"), new Password("password"), true);
    }

    @Override
    protected LegacyId nobodysId() {
        return SandboxPool.id("00000000-0000-4000-8000-000000000000");
    }
}
