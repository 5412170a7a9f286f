package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash;

/** What an encoded hash turned out to be. No part of the text is in it, except in the hash. */
public sealed interface HashReading {

    /** Passwords can be checked against it. */
    @SuppressWarnings("AvoidCommonTypeNames") // the port's word; java.lang's is never meant here
    record Readable(PasswordHash hash) implements HashReading {}

    /**
     * A hash, but one that Segue cannot check or that would cost too much: only the provider can
     * tell whether a password is right.
     *
     * @param format by its usual name; at most 60 characters
     * @param why one sentence for the operator
     */
    record Unsupported(String format, String why) implements HashReading {}

    /**
     * Not what its own format asks for, so the row that it came from is damaged.
     *
     * @param what one sentence for the operator
     */
    record Malformed(String what) implements HashReading {}
}
