package dev.segue.application.port;

import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.domain.user.WorkOsUserId;

/** The user's answer to a step. */
public sealed interface StepAnswer {

    Token pending();

    record VerifyEmail(Token pending, Token code) implements StepAnswer {}

    /** Makes a TOTP factor and its first challenge; answered by a further step. */
    record EnrollTotp(Token pending, WorkOsUserId user) implements StepAnswer {}

    record AnswerChallenge(Token pending, ChallengeId challenge, Token code)
            implements StepAnswer {}

    record SelectOrganization(Token pending, OrganizationId organization) implements StepAnswer {}
}
