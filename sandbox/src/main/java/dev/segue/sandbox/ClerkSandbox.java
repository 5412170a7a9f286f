package dev.segue.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.clerk.ClerkStandIn;
import dev.segue.sandbox.clerk.GeneratedTenant;
import dev.segue.sandbox.clerk.GeneratedTenant.Login;
import dev.segue.sandbox.clerk.Instance;
import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Switchboard;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The inside of the Clerk stand-in, for tests that run in the same process. */
public final class ClerkSandbox {
    private static final String SECRET_KEY = "sk_test_clerk";

    private final Instance instance;
    private final Switchboard switchboard;

    ClerkSandbox(InstantSource clock, boolean documentedLimits) {
        this.switchboard = new Switchboard(documentedLimits);
        this.instance = new Instance(SECRET_KEY, clock, switchboard);
    }

    Frontend frontend() {
        return new Frontend(
                switchboard,
                new ClerkStandIn(instance),
                new ClerkControls(instance).router(switchboard));
    }

    /** Faults, latency, limits and counts. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /**
     * Adds the {@code users, organizations, memberships, domains} and {@code
     * enterprise_connections} of a JSON object and returns how many users.
     */
    public int load(String json) {
        return instance.load(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    /** Adds invented users and returns who of them has an e-mail and a password. */
    public List<Login> generate(int users, long seed) {
        return new GeneratedTenant(users, seed).addTo(instance);
    }

    /** All users as the API shows them, in a JSON list, oldest first. */
    public String users() {
        return Json.MAPPER.valueToTree(instance.summaries()).toString();
    }

    /** Writes all users as the dashboard exports them. */
    public void export(Path csv) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            instance.export(out);
        }
    }

    /** Forgets all data, faults and counts. */
    public void reset() {
        instance.reset();
    }
}
