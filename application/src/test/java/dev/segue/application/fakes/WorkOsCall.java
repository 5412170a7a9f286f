package dev.segue.application.fakes;

/** What can be asked of WorkOS. */
public enum WorkOsCall {
    CREATE,
    UPDATE,
    DELETE,
    REVOKE_SESSIONS,
    SEND_RESET,
    BY_EXTERNAL_ID,
    BY_EMAIL,
    AUTHENTICATE,
    SIGN_OUT,
    RESUME;

    /** Whether it changes an account. */
    public boolean isWrite() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }
}
