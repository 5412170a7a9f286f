package dev.segue.application.port;

import java.time.Duration;
import java.util.Optional;

/** The thirteen things that a legacy provider can say to a password. */
public sealed interface LegacyVerdict {

    /** The password is right. */
    record Valid(LegacyUser user, LegacySession session) implements LegacyVerdict {}

    /** The password is wrong. */
    record Invalid() implements LegacyVerdict {}

    record NoSuchUser() implements LegacyVerdict {}

    /** The password is wrong or the user unknown; the provider does not tell which. */
    record Ambiguous() implements LegacyVerdict {}

    record Disabled() implements LegacyVerdict {}

    /** The account is locked after too many failures. */
    record Locked(Optional<Duration> retryAfter) implements LegacyVerdict {}

    /** The provider is limiting us or the account; says nothing about the password. */
    record Throttled(Optional<Duration> retryAfter) implements LegacyVerdict {}

    /**
     * The password is right, and a second factor is due.
     *
     * @param pending what the provider's own client needs to go on
     */
    record SecondFactorRequired(Token pending) implements LegacyVerdict {}

    /**
     * The provider wants a new password first.
     *
     * @param proven whether the old one was right
     */
    record ResetRequired(boolean proven) implements LegacyVerdict {}

    /** The account was never confirmed. */
    record Unconfirmed() implements LegacyVerdict {}

    /** The account has no password: it signs in some other way. */
    record NoPassword() implements LegacyVerdict {}

    /** The provider did not answer. Not the same as no. */
    record Unavailable(Outage outage) implements LegacyVerdict {}

    /** The provider refuses us, not the user: a key, a grant or a setting is wrong. */
    record Misconfigured(Outage outage) implements LegacyVerdict {}
}
