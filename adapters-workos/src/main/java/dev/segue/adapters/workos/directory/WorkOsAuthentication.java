package dev.segue.adapters.workos.directory;

import com.workos.models.AuthenticateResponse;
import com.workos.models.UserAuthenticationFactorEnrollResponse;
import com.workos.usermanagement.UserManagement;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsSession;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;

/**
 * Logging in at WorkOS with a password and whatever steps it asks for after that. Logins take no
 * place in the write budget, for WorkOS limits them by e-mail; enrolling a factor takes one.
 * Thread-safe.
 */
public final class WorkOsAuthentication implements WorkOsLogins {

    private final WorkOsApi api;
    private final WriteLane lane;
    private final Steps steps;

    public WorkOsAuthentication(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
        this.steps = new Steps(api);
    }

    @Override
    public WorkOsLogin authenticate(
            EmailAddress identifier, Password password, ClientContext client) {
        return login(() ->
                users().authenticateWithPassword(
                                identifier.written(),
                                password.secret(),
                                null,
                                client.ipAddress().orElse(null),
                                null,
                                client.userAgent().orElse(null),
                                null,
                                null,
                                WorkOsApi.randomKey()));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The session is named by a claim of its access token. A sign-out is a write and takes its
     * place in the budget.
     */
    @Override
    public Delivery signOut(WorkOsSession session) {
        return SessionId.of(session.accessToken())
                .map(id -> Deliveries.from(lane.write(api, () -> revoked(id))))
                .orElseGet(() -> new Delivery.Refused(new ErrorCode("no_session_id")));
    }

    private String revoked(String id) {
        users().revokeSession(id, WorkOsApi.randomKey());
        return id;
    }

    @Override
    public WorkOsLogin resume(StepAnswer answer, ClientContext client) {
        String ip = client.ipAddress().orElse(null);
        String agent = client.userAgent().orElse(null);
        String pending = answer.pending().secret();
        return switch (answer) {
            case StepAnswer.EnrollTotp enrol -> enrol(enrol);
            case StepAnswer.VerifyEmail verify ->
                    login(() ->
                            users().authenticateWithEmailVerification(
                                            verify.code().secret(),
                                            pending,
                                            ip,
                                            null,
                                            agent,
                                            WorkOsApi.randomKey()));
            case StepAnswer.AnswerChallenge challenge ->
                    login(() ->
                            users().authenticateWithTotp(
                                            challenge.code().secret(),
                                            pending,
                                            challenge.challenge().value(),
                                            ip,
                                            null,
                                            agent,
                                            WorkOsApi.randomKey()));
            case StepAnswer.SelectOrganization select ->
                    login(() ->
                            users().authenticateWithOrganizationSelection(
                                            pending,
                                            select.organization().value(),
                                            ip,
                                            null,
                                            agent,
                                            WorkOsApi.randomKey()));
        };
    }

    private WorkOsLogin login(WorkOsApi.Call<AuthenticateResponse> call) {
        Answer<WorkOsSession> answer = api.ask(() -> Logins.session(call.make()));
        return Logins.from(answer, steps::asked);
    }

    private WorkOsLogin enrol(StepAnswer.EnrollTotp enrol) {
        Answer<WorkOsLogin> answer = lane.write(api, () -> Steps.enrolled(enrol, factor(enrol)));
        return Logins.orElse(answer);
    }

    private UserAuthenticationFactorEnrollResponse factor(StepAnswer.EnrollTotp enrol)
            throws IOException {
        return api.sdk()
                .getMultiFactorAuth()
                .createUserAuthFactor(
                        enrol.user().value(), "totp", null, null, null, WorkOsApi.randomKey());
    }

    private UserManagement users() {
        return api.sdk().getUserManagement();
    }
}
