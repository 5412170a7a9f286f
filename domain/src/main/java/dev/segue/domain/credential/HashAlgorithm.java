package dev.segue.domain.credential;

/** The kind of a password hash, by the name that the ledger keeps. */
public enum HashAlgorithm {
    FIREBASE_SCRYPT
}
