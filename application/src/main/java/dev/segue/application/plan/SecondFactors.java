package dev.segue.application.plan;

/** What becomes of users with a second factor that cannot be carried over. */
public enum SecondFactors {
    /** They stay on legacy until an operator decides otherwise. */
    STAY,
    /** They move, and WorkOS must be set to have them enrol again. */
    RE_ENROL
}
