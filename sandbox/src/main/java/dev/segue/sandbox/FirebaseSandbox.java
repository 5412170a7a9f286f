package dev.segue.sandbox;

import dev.segue.sandbox.firebase.FirebaseProject;
import dev.segue.sandbox.firebase.HashConfig;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Switchboard;
import java.io.InputStream;

/** The inside of the Firebase stand-in, for tests that run in the same process. */
public final class FirebaseSandbox {
    private final FirebaseProject project;
    private final Switchboard switchboard;

    FirebaseSandbox(FirebaseProject project, Switchboard switchboard) {
        this.project = project;
        this.switchboard = switchboard;
    }

    /** Faults, latency, counts and mail. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /**
     * Adds the accounts of a Firebase CLI JSON export and returns how many. Hashes are checked with
     * the {@link #hashConfig(String) parameters} in force at login.
     */
    public int load(InputStream exportJson) {
        return project.load(exportJson);
    }

    /**
     * Sets the project's password hash parameters from JSON with {@code algorithm,
     * base64_signer_key, base64_salt_separator, rounds, mem_cost}.
     */
    public void hashConfig(String json) {
        project.hashConfig(HashConfig.read(Json.MAPPER.readTree(json)));
    }

    /** The parameters in force, as the same JSON. Contains the signer key. */
    public String hashConfig() {
        return project.hashConfig().json().toString();
    }

    /**
     * Gives an account a password hashed under an algorithm the project cannot export: it works at
     * login, which turns it into an ordinary one.
     */
    public void foreignPassword(String email, String password) {
        project.foreignPassword(email, password);
    }

    /** Whether a wrong password and an unknown e-mail get the same answer. On at first. */
    public void protectEnumeration(boolean on) {
        project.protectEnumeration(on);
    }

    /** Whether the e-mail/password provider is enabled. On at first. */
    public void allowPasswordSignIn(boolean allowed) {
        project.allowPasswordSignIn(allowed);
    }

    /** Locks an account for a minute after so many wrong passwords in a row; 0 never does. */
    public void lockAfterFailures(int count) {
        project.lockAfterFailures(count);
    }

    /** Forgets all accounts, mail, faults and counts; keeps the hash parameters. */
    public void reset() {
        project.reset();
    }
}
