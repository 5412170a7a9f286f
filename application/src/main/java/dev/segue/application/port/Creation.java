package dev.segue.application.port;

/** What came of creating or changing an account at WorkOS. */
public sealed interface Creation {

    /** The account is as asked for. */
    record Done(WorkOsUser user) implements Creation {}

    /** Another account has the e-mail or the external id. */
    record Taken() implements Creation {}

    /** The password policy refuses the password. */
    record PasswordRefused() implements Creation {}

    /** The hash, its layout or its parameters are not accepted. */
    record HashRefused() implements Creation {}

    /** Refused for some other reason; the same request would be refused again. */
    record Refused(ErrorCode code) implements Creation {}

    /** No place in the write budget in time, or WorkOS answered 429: nothing was done. */
    record OutOfBudget(Outage outage) implements Creation {}

    /** WorkOS did not answer: it may or may not have been done. */
    record Unanswered(Outage outage) implements Creation {}
}
