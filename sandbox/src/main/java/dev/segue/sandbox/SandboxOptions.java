package dev.segue.sandbox;

import java.util.Objects;

/**
 * How a sandbox starts.
 *
 * @param workOsPort 0 for any free port
 * @param firebasePort 0 for any free port
 * @param auth0Port 0 for any free port
 * @param documentedLimits whether the rate limits WorkOS documents are enforced
 * @param workOsApiKey the one bearer token and client secret that is accepted
 * @param workOsClientId the one client id that is accepted
 * @param firebaseApiKey the one web API key that is accepted
 * @param firebaseProject the one project that exists
 */
public record SandboxOptions(
        int workOsPort,
        int firebasePort,
        int auth0Port,
        boolean documentedLimits,
        String workOsApiKey,
        String workOsClientId,
        String firebaseApiKey,
        String firebaseProject) {

    public SandboxOptions {
        Objects.requireNonNull(workOsApiKey, "workOsApiKey");
        Objects.requireNonNull(workOsClientId, "workOsClientId");
        Objects.requireNonNull(firebaseApiKey, "firebaseApiKey");
        Objects.requireNonNull(firebaseProject, "firebaseProject");
    }

    /** Any ports, documented limits, and the credentials the documentation uses. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0, 0, 0, true, "sk_test_segue", "client_segue", "firebase-web-key", "demo-segue");
    }

    /** On these ports. */
    public SandboxOptions withPorts(int workOs, int firebase) {
        return new SandboxOptions(
                workOs,
                firebase,
                auth0Port,
                documentedLimits,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject);
    }

    /** With the Auth0 stand-in on this port. */
    public SandboxOptions withAuth0Port(int auth0) {
        return new SandboxOptions(
                workOsPort,
                firebasePort,
                auth0,
                documentedLimits,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject);
    }

    /** Without rate limits. */
    public SandboxOptions withoutLimits() {
        return new SandboxOptions(
                workOsPort,
                firebasePort,
                auth0Port,
                false,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject);
    }
}
