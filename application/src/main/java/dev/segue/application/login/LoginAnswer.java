package dev.segue.application.login;

import dev.segue.application.port.LegacySession;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.user.Subject;
import java.time.Duration;
import java.util.Optional;

/** What a login comes to. */
public sealed interface LoginAnswer {

    record SignedInAtWorkOs(WorkOsSession session) implements LoginAnswer {}

    /** Signed in at legacy: the user could not be moved, or not yet. */
    record SignedInAtLegacy(Subject subject, LegacySession session) implements LoginAnswer {}

    /** The password was right; WorkOS needs something more. */
    record WorkOsStepDue(WorkOsStep step) implements LoginAnswer {}

    /**
     * The password was right; the legacy provider's own client must finish with a second factor.
     */
    record LegacySecondFactorDue(Token pending) implements LoginAnswer {}

    /** Not these credentials. Says the same of wrong, unknown, disabled and passwordless users. */
    record Rejected() implements LoginAnswer {}

    /** Too many attempts; says nothing about the password. */
    record TooManyAttempts(Optional<Duration> retryAfter) implements LoginAnswer {}

    /** The side in charge asks for a new password first. */
    record ResetDue() implements LoginAnswer {}

    /** The account was never confirmed at the side in charge. */
    record ConfirmationDue() implements LoginAnswer {}

    /** The user may not sign in by password here (single sign-on, or policy). */
    record NotByPassword() implements LoginAnswer {}

    /**
     * The password was right, but no side could open a session, because the user is not moved yet:
     * the next login tries again.
     */
    record NotMoved() implements LoginAnswer {}

    /** The side in charge did not answer; says nothing about the password. */
    record Unavailable(Optional<Duration> retryAfter) implements LoginAnswer {}
}
