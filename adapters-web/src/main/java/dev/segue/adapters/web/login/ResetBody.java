package dev.segue.adapters.web.login;

/** Somebody forgot a password. Prints nothing. */
record ResetBody(String identifier) {

    @Override
    public String toString() {
        return "ResetBody[personal]";
    }
}
