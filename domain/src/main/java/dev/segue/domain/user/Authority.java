package dev.segue.domain.user;

/** The side that answers a user's logins. */
public enum Authority {
    LEGACY,
    WORKOS
}
