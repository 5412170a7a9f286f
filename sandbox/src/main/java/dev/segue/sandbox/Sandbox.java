package dev.segue.sandbox;

import dev.segue.sandbox.firebase.FirebaseProject;
import dev.segue.sandbox.firebase.FirebaseStandIn;
import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.LoopbackServer;
import dev.segue.sandbox.http.Switchboard;
import dev.segue.sandbox.workos.Environment;
import dev.segue.sandbox.workos.WorkOsStandIn;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** A WorkOS stand-in and one for each provider, on ports of 127.0.0.1, all state in memory. */
public final class Sandbox implements AutoCloseable {
    private final Deque<Runnable> servers = new ArrayDeque<>();
    private final URI workOsUri;
    private final URI firebaseUri;
    private final URI clerkUri;
    private final WorkOsSandbox workOs;
    private final FirebaseSandbox firebase;
    private final Auth0Sandbox auth0;
    private final CognitoSandbox cognito;
    private final ClerkSandbox clerk;

    private Sandbox(SandboxOptions options, InstantSource clock) {
        boolean limits = options.documentedLimits();
        Switchboard workOsSwitches = new Switchboard(limits);
        Switchboard firebaseSwitches = new Switchboard(limits);
        var workOsKeys = new Environment.Keys(options.workOsApiKey(), options.workOsClientId());
        var firebaseKeys =
                new FirebaseProject.Keys(options.firebaseApiKey(), options.firebaseProject());
        Environment environment = new Environment(workOsKeys, clock, workOsSwitches);
        FirebaseProject project = new FirebaseProject(firebaseKeys, clock, firebaseSwitches);
        Controls controls = new Controls(environment, project);
        workOs = new WorkOsSandbox(environment, workOsSwitches);
        firebase = new FirebaseSandbox(project, firebaseSwitches);
        clerk = new ClerkSandbox(clock, limits);
        workOsUri =
                listen(
                        options.ports().workOs(),
                        new Frontend(
                                workOsSwitches,
                                new WorkOsStandIn(environment),
                                controls.ofWorkOs(workOsSwitches)));
        firebaseUri =
                listen(
                        options.ports().firebase(),
                        new Frontend(
                                firebaseSwitches,
                                new FirebaseStandIn(project),
                                controls.ofFirebase(firebaseSwitches)));
        clerkUri = listen(options.ports().clerk(), clerk.frontend());
        auth0 = beside(() -> Auth0Sandbox.start(options, clock));
        servers.push(auth0::close);
        cognito = beside(() -> CognitoSandbox.start(options, clock));
        servers.push(cognito::close);
        environment.reachableAt(workOsUri);
    }

    /** Binds all ports and answers from then on; {@link UncheckedIOException} if one is taken. */
    public static Sandbox start(SandboxOptions options) {
        return start(options, InstantSource.system());
    }

    /** As {@link #start(SandboxOptions)}, with rate windows and expiry by another clock. */
    public static Sandbox start(SandboxOptions options, InstantSource clock) {
        return new Sandbox(options, clock);
    }

    private URI listen(int port, Frontend frontend) {
        LoopbackServer server = beside(() -> LoopbackServer.start(port, frontend));
        servers.push(server::close);
        return server.uri();
    }

    /** Starts one more; if its port is taken, those that run are stopped. */
    private <S> S beside(Supplier<S> starting) {
        try {
            return starting.get();
        } catch (UncheckedIOException e) {
            close();
            throw e;
        }
    }

    /** The base URL of the WorkOS stand-in. */
    public URI workOs() {
        return workOsUri;
    }

    /** The base URL of the Firebase stand-in; Identity Toolkit paths follow it. */
    public URI firebase() {
        return firebaseUri;
    }

    /** The base URL of the Auth0 stand-in: its tenant's domain. */
    public URI auth0() {
        return auth0.uri();
    }

    /** The base URL of the Cognito stand-in; the endpoint override of an AWS SDK. */
    public URI cognito() {
        return cognito.uri();
    }

    /** The base URL of the Clerk stand-in, with its version; the secret key is sk_test_clerk. */
    public URI clerk() {
        return clerkUri.resolve("/v1");
    }

    /** The inside of the WorkOS stand-in. */
    public WorkOsSandbox workOsState() {
        return workOs;
    }

    /** The inside of the Firebase stand-in. */
    public FirebaseSandbox firebaseState() {
        return firebase;
    }

    /** The inside of the Auth0 stand-in. */
    public Auth0Sandbox auth0State() {
        return auth0;
    }

    /** The inside of the Cognito stand-in. */
    public CognitoSandbox cognitoState() {
        return cognito;
    }

    /** The inside of the Clerk stand-in. */
    public ClerkSandbox clerkState() {
        return clerk;
    }

    /** Stops all at once; requests in flight are cut. */
    @Override
    public void close() {
        servers.forEach(Runnable::run);
    }
}
