package dev.segue.adapters.workos.http;

/** Who is writing, which decides who goes first. */
public enum Lane {
    /** A person is waiting: logins, resets, changes. Goes first, has a reserve, waits briefly. */
    LIVE,
    /** Nobody is waiting: imports. Evenly paced, never touches the reserve, waits its turn. */
    BULK
}
