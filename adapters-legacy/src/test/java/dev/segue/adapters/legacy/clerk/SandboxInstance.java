package dev.segue.adapters.legacy.clerk;

import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.ClerkSandbox;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.net.URI;
import java.time.Duration;

/** A Clerk instance in the sandbox. */
final class SandboxInstance implements AutoCloseable {

    static final String KEY = "sk_test_clerk";

    private final Sandbox sandbox;

    private SandboxInstance(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxInstance start() {
        return new SandboxInstance(Sandbox.start(SandboxOptions.defaults().withoutLimits()));
    }

    ClerkSandbox state() {
        return sandbox.clerkState();
    }

    ClerkSettings settings() {
        return settings(KEY);
    }

    ClerkSettings settings(String key) {
        return new ClerkSettings(key, sandbox.clerk(), Duration.ofSeconds(5));
    }

    static ClerkSettings nobodyThere() {
        return new ClerkSettings(KEY, URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(2));
    }

    /** Adds users, each described as the sandbox reads them. */
    void load(String... users) {
        state().load("{\"users\": [" + String.join(",", users) + "]}");
    }

    /** Somebody whose password is "password"; the rest replaces what would be there. */
    static String user(String id, String email, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        return "{\"id\": \"%s\", \"email\": \"%s\", \"password\": \"password\"%s}"
                .formatted(id, email, rest);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static LegacyId id(String value) {
        return new LegacyId(Provider.CLERK, value);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
