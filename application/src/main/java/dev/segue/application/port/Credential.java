package dev.segue.application.port;

import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;

/** What an account is to be opened with. */
public sealed interface Credential {

    /** A password that its owner has just typed. */
    record Proven(Password password) implements Credential {}

    /** Nothing: the owner has no password, or is to choose one. */
    record None() implements Credential {}

    /** A hash as the legacy provider stored it. */
    record Imported(PasswordHash hash) implements Credential {}
}
