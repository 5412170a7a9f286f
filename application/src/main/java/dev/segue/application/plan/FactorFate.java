package dev.segue.application.plan;

/** What becomes of a user's second factor. */
public enum FactorFate {
    NONE("no second factor"),
    CARRIED("the authenticator app goes on working"),
    RE_ENROL("the second factor ends and has to be enrolled again"),
    BLOCKED("the user stays, because moving would drop the second factor");

    private final String meaning;

    FactorFate(String meaning) {
        this.meaning = meaning;
    }

    /** What it means for the user, in a few words. */
    public String meaning() {
        return meaning;
    }
}
