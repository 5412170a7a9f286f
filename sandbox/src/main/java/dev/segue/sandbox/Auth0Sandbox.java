package dev.segue.sandbox;

import dev.segue.sandbox.auth0.Auth0StandIn;
import dev.segue.sandbox.auth0.Switches;
import dev.segue.sandbox.auth0.Tenant;
import dev.segue.sandbox.auth0.TenantUserSummary;
import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.LoopbackServer;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** The inside of the Auth0 stand-in, for tests that run in the same process. */
public final class Auth0Sandbox {
    private static final Tenant.Keys KEYS =
            new Tenant.Keys(
                    "auth0-app", "auth0-app-secret", "auth0-manager", "auth0-manager-secret");

    private final Tenant tenant;
    private final Switchboard switchboard;
    private final LoopbackServer server;

    private Auth0Sandbox(Tenant tenant, Switchboard switchboard, LoopbackServer server) {
        this.tenant = tenant;
        this.switchboard = switchboard;
        this.server = server;
    }

    static Auth0Sandbox start(SandboxOptions options, InstantSource clock) {
        Switchboard switchboard = new Switchboard(options.documentedLimits());
        Tenant tenant = new Tenant(KEYS, clock, switchboard);
        LoopbackServer server =
                LoopbackServer.start(
                        options.ports().auth0(),
                        new Frontend(
                                switchboard,
                                new Auth0StandIn(tenant),
                                new Auth0Controls(tenant).router(switchboard)));
        tenant.reachableAt(server.uri());
        return new Auth0Sandbox(tenant, switchboard, server);
    }

    URI uri() {
        return server.uri();
    }

    void close() {
        server.close();
    }

    /** Faults, latency, limits, counts and mail. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /** Adds the users of a users-export file and returns how many. */
    public int loadUsers(InputStream ndjson) {
        return tenant.loadUsers(ndjson);
    }

    /**
     * Gives loaded users the passwords and factors of a hash export and returns how many. Hashes
     * are computed at login.
     */
    public int loadHashes(InputStream ndjson) {
        return tenant.loadHashes(ndjson);
    }

    /** Adds connections, organizations and members and returns how many organizations. */
    public int loadOrganizations(InputStream json) {
        return tenant.loadOrganizations(json);
    }

    /** A right password of that address is refused as leaked from now on. */
    public void leak(String email) {
        tenant.leak(email);
    }

    /** Turns switches. */
    public void turn(UnaryOperator<Switches> turn) {
        tenant.switches(turn.apply(tenant.switches()));
    }

    /** All users, by id, without secrets. */
    public List<TenantUserSummary> users() {
        return tenant.summaries();
    }

    /** Forgets all data, mail, faults and counts; puts every switch back but the limits. */
    public void reset() {
        tenant.reset();
    }
}
