package dev.segue.domain.user;

/** How a legacy user came to their WorkOS account. */
public enum Binding {
    /** The account was created for them. */
    CREATED,
    /** An account with their legacy id as its external id was there, left by an earlier attempt. */
    FOUND_BY_LEGACY_ID,
    /** An account with the same e-mail, verified on both sides, was adopted by policy. */
    ADOPTED_BY_VERIFIED_EMAIL
}
