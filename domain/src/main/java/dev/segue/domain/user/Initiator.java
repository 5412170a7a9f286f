package dev.segue.domain.user;

/** Who set an attempt to provision in motion. */
public enum Initiator {
    /** The user, by logging in. Leaves alone whoever waits for an operator. */
    LOGIN,
    /** An operator, by starting an import. Tries parked users again. */
    IMPORT
}
