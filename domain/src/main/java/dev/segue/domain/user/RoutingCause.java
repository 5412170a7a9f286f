package dev.segue.domain.user;

/** What moved a user to WorkOS. */
public enum RoutingCause {
    /** They logged in and WorkOS confirmed the password that legacy, or escrow, had just proved. */
    FIRST_LOGIN,
    /** Their password hash was imported. */
    HASH_IMPORT,
    /** They signed in at WorkOS with the password that they chose after an invitation. */
    PASSWORD_RESET,
    /** They have no password; their account at WorkOS is opened in the way they sign in. */
    NO_PASSWORD
}
