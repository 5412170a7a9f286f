package dev.segue.sandbox.hash;

/** A stored password that can be checked and never read back. */
public interface PasswordHash {

    /** The WorkOS name of the algorithm, or {@code native} for a password set in plain text. */
    String kind();

    /** May take seconds and hundreds of MiB: callers run it on {@link HashWorkers}. */
    boolean matches(String password);
}
