package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.models.AuthenticationFactorEnrolledTotp;
import com.workos.models.UserAuthenticationFactorEnrollResponse;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.adapters.workos.http.UnreadableAnswer;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsStep;
import dev.segue.application.port.WorkOsStep.ChallengeId;
import dev.segue.application.port.WorkOsStep.Kind;
import dev.segue.application.port.WorkOsStep.Organization;
import dev.segue.application.port.WorkOsStep.TotpEnrolment;
import dev.segue.domain.user.WorkOsUserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that WorkOS asks for by way of an error, read with everything they carry. */
final class Steps {

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "email_verification_required", Kind.EMAIL_VERIFICATION,
                    "mfa_enrollment", Kind.MFA_ENROLLMENT,
                    "mfa_challenge", Kind.MFA_CHALLENGE,
                    "organization_selection_required", Kind.ORGANIZATION_SELECTION);

    private final WorkOsApi api;

    Steps(WorkOsApi api) {
        this.api = api;
    }

    /** The step, if the problem is one and names the login to go on with. */
    Optional<WorkOsLogin> asked(Problem problem) {
        return problem.named(KINDS.keySet())
                .filter(code -> problem.body().path("pending_authentication_token").isTextual())
                .map(code -> Logins.orElse(step(KINDS.get(code.value()), problem.body())));
    }

    private Answer<WorkOsLogin> step(Kind kind, JsonNode body) {
        return api.ask(() ->
                new WorkOsLogin.StepRequired(
                        new WorkOsStep(
                                kind,
                                new Token(body.path("pending_authentication_token").asText()),
                                user(kind, body),
                                challenge(kind, body),
                                organizations(body),
                                Optional.empty())));
    }

    private static Optional<WorkOsUserId> user(Kind kind, JsonNode body) throws UnreadableAnswer {
        JsonNode id = body.path("user").path("id");
        return id.isTextual() || kind == Kind.MFA_ENROLLMENT
                ? Optional.of(Accounts.id(id.asText("")))
                : Optional.empty();
    }

    /** WorkOS names the factors and leaves it to the caller to challenge one. */
    private Optional<ChallengeId> challenge(Kind kind, JsonNode body) throws UnreadableAnswer {
        if (kind != Kind.MFA_CHALLENGE) {
            return Optional.empty();
        }
        JsonNode made = body.path("authentication_challenge").path("id");
        return Optional.of(new ChallengeId(made.isTextual() ? made.asText() : challenged(body)));
    }

    private String challenged(JsonNode body) throws UnreadableAnswer {
        for (JsonNode factor : body.path("authentication_factors")) {
            if (factor.path("type").asText().equals("totp")) {
                String id = factor.path("id").asText();
                return api.sdk()
                        .getMultiFactorAuth()
                        .challengeFactor(id, null, WorkOsApi.randomKey())
                        .getId();
            }
        }
        throw new UnreadableAnswer("a challenge has no TOTP factor");
    }

    private static List<Organization> organizations(JsonNode body) {
        List<Organization> organizations = new ArrayList<>();
        for (JsonNode each : body.path("organizations")) {
            OrganizationId id = new OrganizationId(each.path("id").asText());
            organizations.add(new Organization(id, each.path("name").asText()));
        }
        return organizations;
    }

    /** The challenge of a factor that was just made, with what an authenticator app needs. */
    static WorkOsLogin enrolled(
            StepAnswer.EnrollTotp enrol, UserAuthenticationFactorEnrollResponse made)
            throws UnreadableAnswer {
        AuthenticationFactorEnrolledTotp totp = made.getAuthenticationFactor().getTotp();
        if (totp == null) {
            throw new UnreadableAnswer("a new TOTP factor has no secret");
        }
        return new WorkOsLogin.StepRequired(
                new WorkOsStep(
                        Kind.MFA_CHALLENGE,
                        enrol.pending(),
                        Optional.of(enrol.user()),
                        Optional.of(new ChallengeId(made.getAuthenticationChallenge().getId())),
                        List.of(),
                        Optional.of(
                                new TotpEnrolment(
                                        new Token(totp.getSecret()), new Token(totp.getUri())))));
    }
}
