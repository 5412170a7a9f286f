package dev.segue.adapters.web.login;

import dev.segue.adapters.web.problem.Field;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.domain.user.WorkOsUserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Optional;

/**
 * The user's answer to a step. Prints nothing.
 *
 * @param step the kind of the step that is answered
 * @param code for email-verification and mfa-challenge
 * @param challengeId for mfa-challenge
 * @param organizationId for organization-selection
 * @param userId for mfa-enrollment
 */
record StepBody(
        @Schema(
                        allowableValues = {
                            "email-verification",
                            "mfa-enrollment",
                            "mfa-challenge",
                            "organization-selection"
                        })
                String step,
        String pendingToken,
        Optional<String> code,
        Optional<String> challengeId,
        Optional<String> organizationId,
        Optional<String> userId,
        Optional<String> ipAddress,
        Optional<String> userAgent) {

    StepAnswer toAnswer() {
        Token pending = new Token(Field.required("pendingToken", pendingToken).opaque(4096));
        return switch (kind()) {
            case EMAIL_VERIFICATION -> new StepAnswer.VerifyEmail(pending, codeToken());
            case MFA_ENROLLMENT ->
                    new StepAnswer.EnrollTotp(pending, new WorkOsUserId(id("userId", userId)));
            case MFA_CHALLENGE ->
                    new StepAnswer.AnswerChallenge(
                            pending, new ChallengeId(id("challengeId", challengeId)), codeToken());
            case ORGANIZATION_SELECTION ->
                    new StepAnswer.SelectOrganization(
                            pending, new OrganizationId(id("organizationId", organizationId)));
        };
    }

    ClientContext client() {
        return LoginBody.client(ipAddress, userAgent);
    }

    private Kind kind() {
        Field field = Field.required("step", step);
        return Arrays.stream(Kind.values())
                .filter(kind -> StepReply.name(kind).equals(field.value()))
                .findAny()
                .orElseThrow(() -> field.wrong("has to be the kind of the step that was due"));
    }

    private Token codeToken() {
        return new Token(Field.required("code", code.orElse(null)).opaque(64));
    }

    private static String id(String name, Optional<String> value) {
        return Field.required(name, value.orElse(null)).id();
    }

    @Override
    public String toString() {
        return "StepBody[secret]";
    }
}
