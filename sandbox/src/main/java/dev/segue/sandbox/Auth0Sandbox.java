package dev.segue.sandbox;

import dev.segue.sandbox.auth0.Switches;
import dev.segue.sandbox.auth0.Tenant;
import dev.segue.sandbox.auth0.TenantUserSummary;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** The inside of the Auth0 stand-in, for tests that run in the same process. */
public final class Auth0Sandbox {
    private final Tenant tenant;
    private final Switchboard switchboard;

    Auth0Sandbox(Tenant tenant, Switchboard switchboard) {
        this.tenant = tenant;
        this.switchboard = switchboard;
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
