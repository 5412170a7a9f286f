package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.hash.FirebaseSamples.CHEAP;
import static dev.segue.adapters.legacy.hash.FirebaseSamples.hashOf;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.hash.FirebaseSamples;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.FirebaseSandbox;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** A Firebase project in the sandbox, with hashes that are cheap to check. */
final class SandboxProject implements AutoCloseable {

    static final String WEB_KEY = "firebase-web-key";

    private static final String HASH =
            Base64.getEncoder()
                    .encodeToString(hashOf("password", FirebaseSamples.SALT, CHEAP).hash().copy());

    private final Sandbox sandbox;

    private SandboxProject(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxProject start() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());
        sandbox.firebaseState()
                .hashConfig(
                        """
                        {"algorithm": "SCRYPT", "base64_signer_key": "%s",
                         "base64_salt_separator": "Bw==", "rounds": 2, "mem_cost": 6}
                        """
                                .formatted(FirebaseSamples.KEY));
        return new SandboxProject(sandbox);
    }

    /** As it was at the start, without anybody in it. */
    void reset() {
        state().reset();
        state().protectEnumeration(true);
        state().allowPasswordSignIn(true);
        state().lockAfterFailures(0);
    }

    FirebaseSandbox state() {
        return sandbox.firebaseState();
    }

    FirebaseSettings settings() {
        return settings("demo-segue", WEB_KEY);
    }

    FirebaseSettings settings(String projectId, String webApiKey) {
        return new FirebaseSettings(
                projectId, webApiKey, Optional.empty(), sandbox.firebase(), Duration.ofSeconds(5));
    }

    void load(String user) {
        state().load(new ByteArrayInputStream(("{\"users\":[" + user + "]}").getBytes(UTF_8)));
    }

    /** Somebody whose password is "password". */
    static String user(String id, String email, String more) {
        return """
        {"localId": "%s", "email": "%s", "passwordHash": "%s", "salt": "%s", %s}
        """
                .formatted(id, email, HASH, FirebaseSamples.SALT, more);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static LegacyId id(String value) {
        return new LegacyId(Provider.FIREBASE, value);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
