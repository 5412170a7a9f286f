package dev.segue.domain.credential;

/** The kind of a password hash, by the name that the ledger keeps. Names are for ever. */
public enum HashAlgorithm {
    FIREBASE_SCRYPT,
    BCRYPT,
    SCRYPT,
    PBKDF2,
    ARGON2,
    SALTED_DIGEST,
    HMAC,
    PHPASS,
    DJANGO_BCRYPT_SHA256,
    SYMFONY_SHA512
}
