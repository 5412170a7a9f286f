package dev.segue.adapters.web.login;

import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.application.port.WorkOsStep.TotpEnrolment;
import dev.segue.domain.user.WorkOsUserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is still due in a login. Prints nothing.
 *
 * @param kind email-verification, mfa-enrollment, mfa-challenge, organization-selection, or
 *     legacy-second-factor, which only the legacy provider's own client can finish
 * @param pendingToken names the login to go on with
 * @param userId to be sent back with mfa-enrollment
 * @param challengeId to be sent back with mfa-challenge
 * @param organizations to choose from, with organization-selection
 * @param totp what an authenticator app needs, where a new factor was just made
 */
record StepReply(
        @Schema(
                        allowableValues = {
                            "email-verification",
                            "mfa-enrollment",
                            "mfa-challenge",
                            "organization-selection",
                            "legacy-second-factor"
                        })
                String kind,
        String pendingToken,
        Optional<String> userId,
        Optional<String> challengeId,
        Optional<List<Organization>> organizations,
        Optional<Totp> totp) {

    static StepReply of(WorkOsStep step) {
        return new StepReply(
                name(step.kind()),
                step.pending().secret(),
                step.user().map(WorkOsUserId::value),
                step.challenge().map(ChallengeId::value),
                Optional.of(step.organizations().stream().map(Organization::of).toList())
                        .filter(choices -> !choices.isEmpty()),
                step.enrolment().map(Totp::of));
    }

    static StepReply legacySecondFactor(Token pending) {
        return new StepReply(
                "legacy-second-factor",
                pending.secret(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "StepReply[secret]";
    }

    /** An organization that the user may sign in to. */
    record Organization(String id, String name) {
        static Organization of(WorkOsStep.Organization organization) {
            return new Organization(organization.id().value(), organization.name());
        }
    }

    /** Secret of a new TOTP factor, and the otpauth URI that carries it. Prints nothing. */
    record Totp(String secret, String uri) {
        static Totp of(TotpEnrolment enrolment) {
            return new Totp(enrolment.secret().secret(), enrolment.uri().secret());
        }

        @Override
        public String toString() {
            return "Totp[secret]";
        }
    }
}
