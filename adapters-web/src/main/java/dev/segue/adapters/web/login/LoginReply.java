package dev.segue.adapters.web.login;

import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsSession;
import dev.segue.domain.user.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Optional;

/** A login that succeeded so far. Every other answer is a problem. */
@Schema(
        oneOf = {
            LoginReply.SignedInAtWorkOs.class,
            LoginReply.SignedInAtLegacy.class,
            LoginReply.StepDue.class
        })
sealed interface LoginReply {

    static LoginReply of(LoginAnswer answer) {
        return switch (answer) {
            case LoginAnswer.SignedInAtWorkOs(var session) -> SignedInAtWorkOs.of(session);
            case LoginAnswer.SignedInAtLegacy(var subject, var session) ->
                    SignedInAtLegacy.of(subject, session);
            case LoginAnswer.WorkOsStepDue(var step) ->
                    new StepDue("step-due", "workos", StepReply.of(step));
            case LoginAnswer.LegacySecondFactorDue(var pending) ->
                    new StepDue("step-due", "legacy", StepReply.legacySecondFactor(pending));
            case LoginAnswer.Rejected a -> throw failure(ProblemType.INVALID_CREDENTIALS);
            case LoginAnswer.ResetDue a -> throw failure(ProblemType.PASSWORD_RESET_DUE);
            case LoginAnswer.ConfirmationDue a -> throw failure(ProblemType.CONFIRMATION_DUE);
            case LoginAnswer.NotByPassword a -> throw failure(ProblemType.NOT_BY_PASSWORD);
            case LoginAnswer.TooManyAttempts(var retryAfter) ->
                    throw Problem.of(ProblemType.TOO_MANY_ATTEMPTS)
                            .retryAfter(retryAfter.orElse(Duration.ofMinutes(1)))
                            .failure();
            // As good as unavailable to a stranger, who must not hear that the password was right.
            case LoginAnswer.NotMoved a -> throw Problem.unavailable(Optional.empty()).failure();
            case LoginAnswer.Unavailable(var retryAfter) ->
                    throw Problem.unavailable(retryAfter).failure();
        };
    }

    private static RuntimeException failure(ProblemType type) {
        return Problem.of(type).failure();
    }

    /** Signed in at WorkOS. */
    record SignedInAtWorkOs(
            @Schema(allowableValues = "signed-in") String status,
            @Schema(allowableValues = "workos") String side,
            User user,
            Session session)
            implements LoginReply {

        static SignedInAtWorkOs of(WorkOsSession session) {
            return new SignedInAtWorkOs(
                    "signed-in",
                    "workos",
                    new User(
                            session.user().value(),
                            session.externalId().map(ExternalId::value),
                            session.organization().map(OrganizationId::value)),
                    new Session(
                            session.accessToken().secret(),
                            session.refreshToken().secret(),
                            session.method()));
        }

        record User(String id, Optional<String> externalId, Optional<String> organizationId) {}

        /** Prints nothing. */
        record Session(String accessToken, String refreshToken, Optional<String> method) {
            @Override
            public String toString() {
                return "Session[secret]";
            }
        }
    }

    /** Signed in at legacy: the user could not be moved, or not yet. */
    record SignedInAtLegacy(
            @Schema(allowableValues = "signed-in") String status,
            @Schema(allowableValues = "legacy") String side,
            LegacyUser user,
            LegacyTokens session)
            implements LoginReply {

        static SignedInAtLegacy of(Subject subject, LegacySession session) {
            return new SignedInAtLegacy(
                    "signed-in",
                    "legacy",
                    new LegacyUser(subject.toString()),
                    new LegacyTokens(
                            session.idToken().secret(),
                            session.refreshToken().secret(),
                            session.expiresIn().toSeconds()));
        }

        record LegacyUser(String subject) {}

        /**
         * Prints nothing.
         *
         * @param expiresIn seconds
         */
        record LegacyTokens(String idToken, String refreshToken, long expiresIn) {
            @Override
            public String toString() {
                return "LegacyTokens[secret]";
            }
        }
    }

    /** The password was right, and something more is due. */
    record StepDue(
            @Schema(allowableValues = "step-due") String status,
            @Schema(allowableValues = {"legacy", "workos"}) String side,
            StepReply step)
            implements LoginReply {}
}
