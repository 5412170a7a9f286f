package dev.segue.application.login;

/** When a hash in escrow decides about a password. */
public enum EscrowPolicy {
    /** Where legacy says that it no longer verifies the user's password. */
    STANDBY,
    /** Before legacy, which is out of service for passwords and asked only where escrow says no. */
    IN_CHARGE
}
