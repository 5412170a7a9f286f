package dev.segue.domain.provider;

/** A legacy provider that users can be moved from. */
public enum Provider {
    AUTH0,
    FIREBASE,
    /** A table of one's own, read from a file or a database. */
    TABLE
}
