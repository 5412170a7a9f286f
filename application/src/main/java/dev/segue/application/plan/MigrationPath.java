package dev.segue.application.plan;

/** The way in which one user gets to WorkOS. */
public enum MigrationPath {
    HASH_IMPORT("their password hash goes to WorkOS; they notice nothing"),
    ESCROW("WorkOS takes no such hash; it is kept sealed and the first login moves them"),
    JIT("the first login moves them, with the password that it proves"),
    RESET("they choose a new password at WorkOS, invited by a campaign"),
    SSO("they move with their company's connection"),
    SOCIAL("they have no password; their account is opened and they sign in as before"),
    BLOCKED("somebody has to decide first");

    private final String meaning;

    MigrationPath(String meaning) {
        this.meaning = meaning;
    }

    /** What it means for the user, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
