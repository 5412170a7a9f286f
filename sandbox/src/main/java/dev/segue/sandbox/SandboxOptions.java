package dev.segue.sandbox;

import java.util.Objects;

/**
 * How a sandbox starts.
 *
 * @param workOsPort 0 for any free port
 * @param firebasePort 0 for any free port
 * @param documentedLimits whether the rate limits WorkOS documents are enforced
 * @param workOsApiKey the one bearer token and client secret that is accepted
 * @param workOsClientId the one client id that is accepted
 * @param firebaseApiKey the one web API key that is accepted
 * @param firebaseProject the one project that exists
 * @param clerkPort 0 for any free port
 */
public record SandboxOptions(
        int workOsPort,
        int firebasePort,
        boolean documentedLimits,
        String workOsApiKey,
        String workOsClientId,
        String firebaseApiKey,
        String firebaseProject,
        int clerkPort) {

    public SandboxOptions {
        Objects.requireNonNull(workOsApiKey, "workOsApiKey");
        Objects.requireNonNull(workOsClientId, "workOsClientId");
        Objects.requireNonNull(firebaseApiKey, "firebaseApiKey");
        Objects.requireNonNull(firebaseProject, "firebaseProject");
    }

    /** Any ports, documented limits, and the credentials the documentation uses. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0, 0, true, "sk_test_segue", "client_segue", "firebase-web-key", "demo-segue", 0);
    }

    /** On these ports. */
    public SandboxOptions withPorts(int workOs, int firebase) {
        return new SandboxOptions(
                workOs,
                firebase,
                documentedLimits,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject,
                clerkPort);
    }

    /** With the Clerk stand-in on this port. */
    public SandboxOptions withClerkPort(int clerk) {
        return new SandboxOptions(
                workOsPort,
                firebasePort,
                documentedLimits,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject,
                clerk);
    }

    /** Without rate limits. */
    public SandboxOptions withoutLimits() {
        return new SandboxOptions(
                workOsPort,
                firebasePort,
                false,
                workOsApiKey,
                workOsClientId,
                firebaseApiKey,
                firebaseProject,
                clerkPort);
    }
}
