package dev.segue.application.provisioning;

/** Whether an account that exists at WorkOS may become a legacy user's by its e-mail. */
public enum Adoption {
    /** Never: such users wait in the review queue. */
    OFF,
    /** Where legacy and WorkOS both say that the address is verified. */
    WHERE_BOTH_SIDES_VERIFIED
}
