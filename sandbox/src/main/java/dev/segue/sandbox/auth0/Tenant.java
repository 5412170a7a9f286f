package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Mailbox;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One Auth0 tenant: its settings, its switches and all it remembers. */
public final class Tenant {
    /** Where plain password logins go, until told otherwise. */
    public static final String DATABASE = "Username-Password-Authentication";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What clients present: the application that logs in, and the one that manages. */
    public record Keys(
            String clientId,
            String clientSecret,
            String managementClientId,
            String managementClientSecret) {}

    final Keys keys;
    final InstantSource clock;
    final Switchboard switchboard;
    final TenantUsers users = new TenantUsers();
    final TenantOrganizations organizations = new TenantOrganizations();
    final Failures failures = new Failures();
    final Set<String> leaked = ConcurrentHashMap.newKeySet();
    final Limits limits;
    final ExportJobs jobs;
    final ManagementTokens tokens;

    private volatile Switches switches = Switches.INITIAL;
    private volatile URI address = URI.create("http://127.0.0.1");

    /** A new tenant without users. */
    public Tenant(Keys keys, InstantSource clock, Switchboard switchboard) {
        this.keys = keys;
        this.clock = clock;
        this.switchboard = switchboard;
        this.limits = new Limits(clock, switchboard);
        this.jobs = new ExportJobs(clock);
        this.tokens = new ManagementTokens(clock);
    }

    /** Where it can be reached; what its tokens and download links name. */
    public void reachableAt(URI base) {
        address = base;
    }

    URI address() {
        return address;
    }

    /** The switches as they stand. */
    public Switches switches() {
        return switches;
    }

    /** Turns all switches. */
    public void switches(Switches turned) {
        switches = turned;
        failures.lockAfter(turned.lockAfterFailures());
    }

    /** Adds the users of a users-export file, one JSON object a line; returns how many. */
    public int loadUsers(InputStream ndjson) {
        return TenantLoad.users(ndjson, users);
    }

    /** Gives loaded users the passwords and factors of a hash export; returns how many. */
    public int loadHashes(InputStream ndjson) {
        return TenantLoad.hashes(ndjson, users);
    }

    /** Adds connections, organizations and members; see {@link TenantOrganizations}. */
    public int loadOrganizations(InputStream json) {
        return organizations.load(json);
    }

    /** A right password of that address is refused as leaked from now on. */
    public void leak(String email) {
        leaked.add(email.toLowerCase(Locale.ROOT));
    }

    /** All users, by id. */
    public List<TenantUserSummary> summaries() {
        return users.all().stream().map(TenantUserSummary::of).toList();
    }

    /** Forgets all data and puts every switch back but the limits. */
    public void reset() {
        users.clear();
        organizations.clear();
        failures.clear();
        leaked.clear();
        limits.reset();
        jobs.clear();
        tokens.clear();
        switchboard.reset();
        switches(Switches.INITIAL);
    }

    Instant now() {
        return clock.instant();
    }

    void mailReset(String email) {
        String ticket = random(16);
        switchboard
                .mailbox()
                .deliver(
                        new Mailbox.Message(
                                "password_reset",
                                email,
                                ticket,
                                address + "/lo/reset?ticket=" + ticket,
                                now()));
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
