package dev.segue.adapters.web.operator;

/**
 * A user's new e-mail. Prints nothing.
 *
 * @param verified whether the caller has proof that the user owns the address
 */
record EmailBody(String email, Boolean verified) {

    @Override
    public String toString() {
        return "EmailBody[personal]";
    }
}
