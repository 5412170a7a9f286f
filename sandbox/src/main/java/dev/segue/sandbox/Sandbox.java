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
import java.util.List;
import java.util.function.Supplier;

/** A WorkOS stand-in and one for each provider, on ports of 127.0.0.1, all state in memory. */
public final class Sandbox implements AutoCloseable {
    private final LoopbackServer workOsServer;
    private final LoopbackServer firebaseServer;
    private final WorkOsSandbox workOs;
    private final FirebaseSandbox firebase;
    private final Auth0Sandbox auth0;

    private Sandbox(SandboxOptions options, InstantSource clock) {
        Switchboard workOsSwitches = new Switchboard(options.documentedLimits());
        Switchboard firebaseSwitches = new Switchboard(options.documentedLimits());
        var workOsKeys = new Environment.Keys(options.workOsApiKey(), options.workOsClientId());
        var firebaseKeys =
                new FirebaseProject.Keys(options.firebaseApiKey(), options.firebaseProject());
        Environment environment = new Environment(workOsKeys, clock, workOsSwitches);
        FirebaseProject project = new FirebaseProject(firebaseKeys, clock, firebaseSwitches);
        Controls controls = new Controls(environment, project);
        workOsServer =
                LoopbackServer.start(
                        options.workOsPort(),
                        new Frontend(
                                workOsSwitches,
                                new WorkOsStandIn(environment),
                                controls.ofWorkOs(workOsSwitches)));
        firebaseServer =
                startBeside(
                        () ->
                                LoopbackServer.start(
                                        options.firebasePort(),
                                        new Frontend(
                                                firebaseSwitches,
                                                new FirebaseStandIn(project),
                                                controls.ofFirebase(firebaseSwitches))),
                        workOsServer);
        environment.reachableAt(workOsServer.uri());
        workOs = new WorkOsSandbox(environment, workOsSwitches);
        firebase = new FirebaseSandbox(project, firebaseSwitches);
        auth0 = startBeside(() -> Auth0Sandbox.start(options, clock), workOsServer, firebaseServer);
    }

    /** Binds all ports and answers from then on; {@link UncheckedIOException} if one is taken. */
    public static Sandbox start(SandboxOptions options) {
        return start(options, InstantSource.system());
    }

    /** As {@link #start(SandboxOptions)}, with rate windows and expiry by another clock. */
    public static Sandbox start(SandboxOptions options, InstantSource clock) {
        return new Sandbox(options, clock);
    }

    private static <S> S startBeside(Supplier<S> starting, LoopbackServer... running) {
        try {
            return starting.get();
        } catch (UncheckedIOException e) {
            List.of(running).forEach(LoopbackServer::close);
            throw e;
        }
    }

    /** The base URL of the WorkOS stand-in. */
    public URI workOs() {
        return workOsServer.uri();
    }

    /** The base URL of the Firebase stand-in; Identity Toolkit paths follow it. */
    public URI firebase() {
        return firebaseServer.uri();
    }

    /** The base URL of the Auth0 stand-in: its tenant's domain. */
    public URI auth0() {
        return auth0.uri();
    }

    /** The inside of the Auth0 stand-in. */
    public Auth0Sandbox auth0State() {
        return auth0;
    }

    /** The inside of the WorkOS stand-in. */
    public WorkOsSandbox workOsState() {
        return workOs;
    }

    /** The inside of the Firebase stand-in. */
    public FirebaseSandbox firebaseState() {
        return firebase;
    }

    /** Stops all at once; requests in flight are cut. */
    @Override
    public void close() {
        workOsServer.close();
        firebaseServer.close();
        auth0.close();
    }
}
