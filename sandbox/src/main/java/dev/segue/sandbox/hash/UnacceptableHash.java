package dev.segue.sandbox.hash;

/** A password hash this stand-in will not store. The message names the rule, never the hash. */
public final class UnacceptableHash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnacceptableHash(String rule) {
        super(rule);
    }
}
