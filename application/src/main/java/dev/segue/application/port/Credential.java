package dev.segue.application.port;

import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;

/** What an account is to be opened with. */
public sealed interface Credential {

    /** A password that its owner has just typed. */
    record Proven(Password password) implements Credential {}

    /** A hash as the legacy provider stored it. */
    record Imported(PasswordHash hash) implements Credential {}

    /** No password: a new account has none, and one that is there keeps what it has. */
    record None() implements Credential {}
}
