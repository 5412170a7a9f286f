package dev.segue.adapters.workos.http;

import java.io.IOException;

/** WorkOS answered with success and with something that is not what it documents. */
public final class UnreadableAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is missing, without any value. */
    public UnreadableAnswer(String what) {
        super(what);
    }
}
