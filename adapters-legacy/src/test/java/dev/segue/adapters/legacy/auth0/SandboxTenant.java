package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.auth0.Auth0Settings.Client;
import dev.segue.application.port.ClientContext;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.Auth0Sandbox;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** An Auth0 tenant in the sandbox, with hashes that are cheap to check. */
final class SandboxTenant implements AutoCloseable {

    static final String DATABASE = "Username-Password-Authentication";

    /** Whose password is "abc"; a published vector. */
    static final String ABC = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

    static final ClientContext BROWSER =
            new ClientContext(Optional.of("203.0.113.7"), Optional.empty());

    private final Sandbox sandbox;

    private SandboxTenant(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxTenant start() {
        return start(InstantSource.system());
    }

    static SandboxTenant start(InstantSource clock) {
        return new SandboxTenant(Sandbox.start(SandboxOptions.defaults().withoutLimits(), clock));
    }

    Auth0Sandbox state() {
        return sandbox.auth0State();
    }

    Auth0Settings settings() {
        return settings(Optional.of(DATABASE));
    }

    Auth0Settings settings(Optional<String> realm) {
        return settings(sandbox.auth0(), "auth0-app-secret", realm);
    }

    static Auth0Settings settings(URI base, String secret, Optional<String> realm) {
        return new Auth0Settings(
                base,
                new Client("auth0-app", Optional.of(secret)),
                new Client("auth0-manager", Optional.of("auth0-manager-secret")),
                realm,
                Optional.empty(),
                Duration.ofSeconds(5));
    }

    URI base() {
        return sandbox.auth0();
    }

    void users(String... lines) {
        state().loadUsers(stream(lines));
    }

    void hashes(String... lines) {
        state().loadHashes(stream(lines));
    }

    void organizations(String json) {
        state().loadOrganizations(stream(json));
    }

    /** A user of the database with the password "abc". */
    void enroll(String id, String email, String more) {
        users(Lines.user(id, email, more));
        hashes(Lines.hash(id, ABC, ""));
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static LegacyId id(String value) {
        return new LegacyId(Provider.AUTH0, value);
    }

    private static ByteArrayInputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
