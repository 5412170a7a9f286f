package dev.segue.application.port;

import java.time.Duration;
import java.util.Optional;

/** What WorkOS says to a login. */
public sealed interface WorkOsLogin {

    record SignedIn(WorkOsSession session) implements WorkOsLogin {}

    /** The password (or the last step) was right, and something more is due. */
    record StepRequired(WorkOsStep step) implements WorkOsLogin {}

    /** Wrong password, wrong code, or no such user. */
    record Rejected(ErrorCode code) implements WorkOsLogin {}

    /** Too many attempts for this e-mail; says nothing about the password. */
    record Throttled(Optional<Duration> retryAfter) implements WorkOsLogin {}

    /** The password is not how this user may sign in: SSO is required, or passwords are off. */
    record NotByPassword(ErrorCode code) implements WorkOsLogin {}

    record Unanswered(Outage outage) implements WorkOsLogin {}
}
