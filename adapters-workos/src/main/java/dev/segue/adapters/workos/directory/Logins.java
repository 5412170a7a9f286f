package dev.segue.adapters.workos.directory;

import com.workos.models.AuthenticateResponse;
import com.workos.types.AuthenticateResponseAuthenticationMethod;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.adapters.workos.http.UnreadableAnswer;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsSession;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What WorkOS answered to a login, in the application's words. The code decides, not the status:
 * steps come as 403 or 422, and an emulator answers a wrong password with 401.
 *
 * @see <a href="https://workos.com/docs/reference/authkit/authentication-errors">WorkOS:
 *     authentication errors</a>
 */
final class Logins {

    private static final Set<String> NOT_BY_PASSWORD =
            Set.of(
                    "sso_required",
                    "authentication_method_not_allowed",
                    "email_password_auth_disabled",
                    "organization_authentication_methods_required",
                    "passkey_progressive_enrollment",
                    "application_consent_required",
                    "radar_challenge",
                    "radar_sign_up_challenge");

    private static final Set<String> REJECTED =
            Set.of(
                    "invalid_credentials",
                    "invalid_grant",
                    "invalid_one_time_code",
                    "one_time_code_expired",
                    "one_time_code_previously_used",
                    "one_time_code_too_many_attempts",
                    "invalid_pending_authentication_token",
                    "expired_token",
                    "access_denied",
                    "user_mismatch",
                    "user_not_found",
                    "entity_not_found",
                    "invalid_organization_id",
                    "organization_not_found",
                    "organization_membership_not_found");

    /** Comes without a code. */
    private static final String SSO_FOR_ORGANIZATION = "Must use SSO for selected organization";

    private Logins() {}

    static WorkOsLogin from(
            Answer<WorkOsSession> answer, Function<Problem, Optional<WorkOsLogin>> step) {
        return switch (answer) {
            case Answer.Given<WorkOsSession> given -> new WorkOsLogin.SignedIn(given.value());
            case Answer.Declined<WorkOsSession> declined ->
                    step.apply(declined.problem()).orElseGet(() -> declined(declined.problem()));
            case Answer.Limited<WorkOsSession> limited -> limited(limited.outage());
            case Answer.Missing<WorkOsSession> missing ->
                    new WorkOsLogin.Unanswered(missing.outage());
        };
    }

    /** For calls on the way to a session that are no logins themselves. */
    static WorkOsLogin orElse(Answer<WorkOsLogin> answer) {
        return switch (answer) {
            case Answer.Given<WorkOsLogin> given -> given.value();
            case Answer.Declined<WorkOsLogin> declined -> declined(declined.problem());
            case Answer.Limited<WorkOsLogin> limited -> limited(limited.outage());
            case Answer.Missing<WorkOsLogin> missing ->
                    new WorkOsLogin.Unanswered(missing.outage());
        };
    }

    static WorkOsSession session(AuthenticateResponse response) throws UnreadableAnswer {
        return new WorkOsSession(
                Accounts.id(response.getUser().getId()),
                Accounts.externalId(response.getUser().getExternalId()),
                new Token(response.getAccessToken()),
                new Token(response.getRefreshToken()),
                Optional.ofNullable(response.getOrganizationId()).map(OrganizationId::new),
                Optional.ofNullable(response.getAuthenticationMethod())
                        .map(AuthenticateResponseAuthenticationMethod::getValue));
    }

    private static WorkOsLogin declined(Problem problem) {
        Optional<ErrorCode> otherwise = problem.named(NOT_BY_PASSWORD);
        if (otherwise.isPresent()) {
            return new WorkOsLogin.NotByPassword(otherwise.get());
        }
        if (SSO_FOR_ORGANIZATION.equals(problem.body().path("message").asText())) {
            return new WorkOsLogin.NotByPassword(new ErrorCode("sso_required"));
        }
        Optional<ErrorCode> rejected = problem.named(REJECTED);
        if (rejected.isPresent()) {
            return new WorkOsLogin.Rejected(rejected.get());
        }
        if (problem.status() == 404) {
            return new WorkOsLogin.Rejected(problem.code());
        }
        return new WorkOsLogin.Unanswered(problem.ourFault().orElseGet(() -> unknown(problem)));
    }

    private static WorkOsLogin limited(Outage outage) {
        return new WorkOsLogin.Throttled(outage.retryAfter());
    }

    private static Outage unknown(Problem problem) {
        return Outage.of(
                "WorkOS refuses a login for a reason that says nothing about the password ("
                        + problem.code().value()
                        + ")");
    }
}
