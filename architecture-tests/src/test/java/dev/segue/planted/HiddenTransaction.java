package dev.segue.planted;

import org.springframework.transaction.annotation.Transactional;

/** Planted: a transaction that no caller sees. */
public final class HiddenTransaction {
    @Transactional
    public void commit() {}
}
