package dev.segue.domain.user;

/** Why a user could not be moved for now. They go on logging in at the legacy provider. */
public enum ParkReason {
    WORKOS_UNAVAILABLE(Retry.NEXT_LOGIN, "WorkOS did not answer; the next login tries again"),
    OUT_OF_BUDGET(
            Retry.NEXT_LOGIN, "the WorkOS write budget was used up; the next login tries again"),
    PASSWORD_REFUSED(
            Retry.NEXT_LOGIN,
            "WorkOS's password policy refuses the password; import the hash or ask for a new one"),
    CREDENTIAL_NOT_CONFIRMED(
            Retry.NEXT_LOGIN,
            "WorkOS did not accept the password it had just been given; check the account there"),
    HASH_REFUSED(
            Retry.NEXT_LOGIN, "WorkOS refuses the hash or its parameters; a login moves the user"),
    NO_HASH(Retry.NEXT_LOGIN, "the export holds no password hash; a login moves the user"),
    HASH_UNSUPPORTED(
            Retry.NEXT_LOGIN,
            "WorkOS takes no hash of this kind and Segue cannot check it; a login moves the user"),
    IN_ESCROW(
            Retry.NEXT_LOGIN,
            "WorkOS takes no hash of this kind; it is kept sealed and the first login moves the"
                    + " user"),
    RESET_NEEDED(
            Retry.NEXT_LOGIN,
            "no password of the user can be carried over; invite them with segue campaign run"),
    AWAITS_CONNECTION(
            Retry.OPERATOR, "the user signs in by single sign-on and moves with the connection"),
    UNCONFIRMED(Retry.OPERATOR, "the user never confirmed the account at legacy; decide by hand"),
    STALE_HASH(Retry.NEXT_LOGIN, "the password was reset after the export; a login moves the user"),
    EMAIL_HELD_BY_OTHER(
            Retry.OPERATOR, "a WorkOS account of somebody else holds the e-mail; decide by hand"),
    EMAIL_HELD_UNPROVEN(
            Retry.OPERATOR,
            "a WorkOS account holds the e-mail and may not be adopted: adoption is off, or one side"
                    + " has not verified the address"),
    EMAIL_COLLISION(
            Retry.OPERATOR, "two legacy users have the same e-mail in canonical form; merge them"),
    NO_USABLE_EMAIL(
            Retry.OPERATOR, "WorkOS needs an e-mail and the user has none that can be compared"),
    SECOND_FACTOR(
            Retry.OPERATOR, "moving would drop a second factor; change the policy or re-enrol"),
    DISABLED(Retry.OPERATOR, "the user is disabled at the legacy provider"),
    PASSWORD_LOGIN_OFF(
            Retry.OPERATOR,
            "WorkOS does not let this user sign in by password (SSO or policy); check the policy"),
    BELONGINGS_REFUSED(
            Retry.OPERATOR,
            "WorkOS refuses a membership, a role or the second factor of the user; its code is in"
                    + " the log"),
    REFUSED_BY_WORKOS(Retry.OPERATOR, "WorkOS refused the account; its code is in the log");

    /** What ends the wait. */
    public enum Retry {
        NEXT_LOGIN,
        OPERATOR
    }

    private final Retry retry;
    private final String remedy;

    ParkReason(Retry retry, String remedy) {
        this.retry = retry;
        this.remedy = remedy;
    }

    public Retry retry() {
        return retry;
    }

    /** One sentence for the operator: what happened and what to do. */
    public String remedy() {
        return remedy;
    }
}
