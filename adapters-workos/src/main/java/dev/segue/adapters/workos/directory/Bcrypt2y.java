package dev.segue.adapters.workos.directory;

/**
 * How a bcrypt hash with the prefix {@code $2y$} is written for WorkOS, whose documentation shows
 * {@code $2a$} and {@code $2b$} only. All three are the same computation.
 */
public enum Bcrypt2y {
    /** With the prefix that is documented. */
    AS_2B,

    /** As it is; whether WorkOS takes it was not tried. */
    AS_IS
}
