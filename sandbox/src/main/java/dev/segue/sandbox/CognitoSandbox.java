package dev.segue.sandbox;

import dev.segue.sandbox.cognito.CognitoStandIn;
import dev.segue.sandbox.cognito.UserPool;
import dev.segue.sandbox.cognito.UserSummary;
import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.LoopbackServer;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The inside of the Cognito stand-in, for tests that run in the same process. */
public final class CognitoSandbox {
    private static final UserPool.Keys KEYS =
            new UserPool.Keys(
                    "eu-west-1_Sandbox01",
                    "cognito-public-client",
                    "cognito-secret-client",
                    "cognito-client-secret",
                    "AKIASANDBOX0000SEGUE");

    private final UserPool pool;
    private final Switchboard switchboard;
    private final LoopbackServer server;

    private CognitoSandbox(UserPool pool, Switchboard switchboard, LoopbackServer server) {
        this.pool = pool;
        this.switchboard = switchboard;
        this.server = server;
    }

    static CognitoSandbox start(SandboxOptions options, InstantSource clock) {
        Switchboard switchboard = new Switchboard(options.documentedLimits());
        UserPool pool = new UserPool(KEYS, clock, switchboard);
        Frontend frontend =
                new Frontend(
                        switchboard,
                        new CognitoStandIn(pool),
                        new CognitoControls(pool).router(switchboard));
        return new CognitoSandbox(
                pool, switchboard, LoopbackServer.start(options.ports().cognito(), frontend));
    }

    URI uri() {
        return server.uri();
    }

    void close() {
        server.close();
    }

    /** Faults, latency, limits, counts and mail. A fault's path is {@code /} and the operation. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /**
     * Adds users and returns how many, from JSON as {@code aws cognito-idp list-users} writes it,
     * with {@code Password}, {@code UserMFASettingList}, {@code Groups} and {@code Challenge}.
     */
    public int load(InputStream json) {
        return pool.load(json);
    }

    /** All users, without secrets. */
    public List<UserSummary> users() {
        return pool.summaries();
    }

    /** Whether a wrong password and an unknown user get the same answer. On at first. */
    public void preventUserExistenceErrors(boolean on) {
        pool.preventUserExistenceErrors(on);
    }

    /** Whether users sign in by e-mail (at first), or by a username that they chose. */
    public void signInByEmail(boolean on) {
        pool.signInByEmail(on);
    }

    /** The flows that the app clients allow; both password flows at first. */
    public void allowFlows(Set<String> flows) {
        pool.allowFlows(flows);
    }

    /** OFF, OPTIONAL (at first) or ON. */
    public void mfa(String configuration) {
        pool.mfa(configuration);
    }

    /** Whether the IAM key may administer the pool. On at first. */
    public void allowAdministration(boolean allowed) {
        pool.allowAdministration(allowed);
    }

    /** Locks a user for a minute after so many wrong passwords in a row; 0 never does. */
    public void lockAfterFailures(int count) {
        pool.lockAfterFailures(count);
    }

    /**
     * Calls this Migrate User trigger for users who are absent: the event as JSON, in and out. It
     * refuses by {@link IllegalStateException}.
     */
    public void migrateUsersBy(UnaryOperator<String> trigger) {
        pool.migrateUsersBy(trigger);
    }

    /** Forgets all users, mail, faults and counts. */
    public void reset() {
        pool.reset();
    }
}
