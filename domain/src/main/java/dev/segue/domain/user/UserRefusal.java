package dev.segue.domain.user;

import dev.segue.domain.Refusal;

/** Why a command about a user was refused. */
public enum UserRefusal implements Refusal {
    UNKNOWN_USER("the ledger has never heard of this user"),
    ERASED("the user was erased and stays so"),
    PROVISIONING_IN_PROGRESS("another login or import is moving this user now; wait for it"),
    SUPERSEDED("a newer attempt has taken over; read the user again"),
    ACCOUNT_MISMATCH("the user is bound to another WorkOS account; nothing rebinds by itself"),
    HELD_ON_LEGACY("an operator sent the user back to legacy; release the user first"),
    AWAITS_OPERATOR("the user is parked until an operator releases them"),
    STALE_HASH(
            "the password was, or may be, newer than the hash; export again or wait for a login"),
    ALREADY_KNOWN("the user exists already; sign-up is for new ones"),
    NOT_INVITED("the user was not asked to choose a new password; nothing can be completed"),
    NOT_HELD("nothing holds the user on legacy"),
    PASSWORD_CHANGED_AT_WORKOS(
            "the password was reset at WorkOS, so legacy knows an old one; force it, then reset"),
    ANSWERED_BY_LEGACY("legacy answers the user, so it has nothing to copy"),
    BORN_ON_WORKOS("the user signed up at WorkOS; legacy has no account to go back to");

    private final String remedy;

    UserRefusal(String remedy) {
        this.remedy = remedy;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
