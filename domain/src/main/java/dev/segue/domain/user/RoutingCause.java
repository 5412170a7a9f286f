package dev.segue.domain.user;

/** What moved a user to WorkOS. */
public enum RoutingCause {
    /** They logged in and WorkOS confirmed the password that legacy had just accepted. */
    FIRST_LOGIN,
    /** Their password hash was imported. */
    HASH_IMPORT
}
