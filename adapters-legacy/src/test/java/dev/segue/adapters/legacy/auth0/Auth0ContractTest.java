package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.LegacyProviderContract;
import dev.segue.application.port.LegacyProvider;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract of all providers, against the sandbox. */
class Auth0ContractTest extends LegacyProviderContract {

    private static SandboxTenant tenant;

    private Auth0Provider provider;
    private Auth0Provider unreachable;

    @BeforeAll
    static void start() {
        tenant = SandboxTenant.start();
        tenant.enroll("ada", "ada@example.com", ",\"email_verified\":true");
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @BeforeEach
    void connect() {
        provider = Auth0Provider.connect(tenant.settings());
        unreachable =
                Auth0Provider.connect(
                        SandboxTenant.settings(
                                URI.create("http://127.0.0.1:1"), "s", Optional.empty()));
    }

    @AfterEach
    void close() {
        provider.close();
        unreachable.close();
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
        return new Enrolled(SandboxTenant.email("ada@example.com"), new Password("abc"), true);
    }

    @Override
    protected LegacyId nobodysId() {
        return SandboxTenant.id("auth0|5dea9f9c82dd7c0e76e4ec93");
    }
}
