package dev.segue.sandbox;

import java.util.Objects;

/**
 * How a sandbox starts.
 *
 * @param documentedLimits whether the rate limits that the services document are enforced
 * @param workOsApiKey the one bearer token and client secret that is accepted
 * @param workOsClientId the one client id that is accepted
 * @param firebaseApiKey the one web API key that is accepted
 * @param firebaseProject the one project that exists
 */
public record SandboxOptions(
        Ports ports,
        boolean documentedLimits,
        String workOsApiKey,
        String workOsClientId,
        String firebaseApiKey,
        String firebaseProject) {

    /** Where each stand-in listens; 0 for any free port. */
    public record Ports(int workOs, int firebase, int auth0, int cognito, int clerk) {
        static final Ports ANY = new Ports(0, 0, 0, 0, 0);
    }

    public SandboxOptions {
        Objects.requireNonNull(workOsApiKey, "workOsApiKey");
        Objects.requireNonNull(workOsClientId, "workOsClientId");
        Objects.requireNonNull(firebaseApiKey, "firebaseApiKey");
        Objects.requireNonNull(firebaseProject, "firebaseProject");
    }

    /** Any ports, documented limits, and the credentials the documentation uses. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                Ports.ANY, true, "sk_test_segue", "client_segue", "firebase-web-key", "demo-segue");
    }

    /** On these ports. */
    public SandboxOptions withPorts(int workOs, int firebase) {
        return with(new Ports(workOs, firebase, ports.auth0, ports.cognito, ports.clerk));
    }

    /** With the Auth0 stand-in on this port. */
    public SandboxOptions withAuth0Port(int port) {
        return with(new Ports(ports.workOs, ports.firebase, port, ports.cognito, ports.clerk));
    }

    /** With the Cognito stand-in on this port. */
    public SandboxOptions withCognitoPort(int port) {
        return with(new Ports(ports.workOs, ports.firebase, ports.auth0, port, ports.clerk));
    }

    /** With the Clerk stand-in on this port. */
    public SandboxOptions withClerkPort(int port) {
        return with(new Ports(ports.workOs, ports.firebase, ports.auth0, ports.cognito, port));
    }

    private SandboxOptions with(Ports other) {
        return new SandboxOptions(
                other,
                documentedLimits,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject);
    }

    /** Without rate limits. */
    public SandboxOptions withoutLimits() {
        return new SandboxOptions(
                ports, false, workOsApiKey, workOsClientId, firebaseApiKey, firebaseProject);
    }
}
