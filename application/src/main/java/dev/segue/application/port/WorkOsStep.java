package dev.segue.application.port;

import dev.segue.domain.user.WorkOsUserId;
import java.util.List;
import java.util.Optional;

/**
 * What is still due in a login at WorkOS.
 *
 * @param pending names the login to go on with
 * @param user present where the step needs it (enrolment)
 * @param challenge present for a factor challenge
 * @param organizations to choose from, for an organization selection
 * @param enrolment present when a new factor was just made
 */
public record WorkOsStep(
        Kind kind,
        Token pending,
        Optional<WorkOsUserId> user,
        Optional<ChallengeId> challenge,
        List<Organization> organizations,
        Optional<TotpEnrolment> enrolment) {

    public WorkOsStep {
        organizations = List.copyOf(organizations);
    }

    /** The steps that Segue can finish. */
    public enum Kind {
        EMAIL_VERIFICATION,
        MFA_ENROLLMENT,
        MFA_CHALLENGE,
        ORGANIZATION_SELECTION
    }

    public record Organization(OrganizationId id, String name) {}

    /** A challenge of a second factor, {@code auth_challenge_...}. */
    public record ChallengeId(String value) {}

    /** What an authenticator app needs to enrol. Secret. */
    public record TotpEnrolment(Token secret, Token uri) {}
}
