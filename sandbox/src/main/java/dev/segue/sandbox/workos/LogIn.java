package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.SigningKey;
import dev.segue.sandbox.workos.Memberships.Membership;
import dev.segue.sandbox.workos.OneTimeCodes.Purpose;
import dev.segue.sandbox.workos.PendingAuthentications.Attempt;
import dev.segue.sandbox.workos.PendingAuthentications.Step;
import dev.segue.sandbox.workos.Sessions.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a proven login through the steps that are left, and opens the session. */
final class LogIn {
    private static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofDays(365);

    private final Environment environment;

    LogIn(Environment environment) {
        this.environment = environment;
    }

    /** The session, or the 403 that names the next step. */
    Reply proceed(Attempt attempt) {
        User user = environment.users.existing(attempt.userId());
        if (!user.emailVerified()) {
            throw verificationRequired(user, attempt);
        }
        if (!attempt.secondFactorDone()) {
            requireSecondFactor(user, attempt);
        }
        List<Membership> active = environment.memberships.activeOf(user.id());
        if (attempt.organizationId() == null && active.size() > 1) {
            throw selectionRequired(user, attempt, active);
        }
        boolean single = attempt.organizationId() == null && active.size() == 1;
        return open(single ? attempt.in(active.getFirst().organizationId()) : attempt);
    }

    /** A fresh pair of tokens for a session that goes on. */
    Reply renew(Session session, String refreshToken) {
        User user =
                environment
                        .users
                        .byId(session.userId())
                        .orElseThrow(() -> WorkOsError.oauth("invalid_grant", "The user is gone."));
        ObjectNode body = Json.object();
        body.set("user", user.jsonWithoutMetadata());
        body.put("organization_id", session.organizationId());
        body.put("access_token", accessToken(session));
        body.put("refresh_token", refreshToken);
        return Reply.json(200, body);
    }

    private Reply open(Attempt attempt) {
        Instant now = environment.now();
        User user =
                environment
                        .users
                        .change(attempt.userId(), u -> u.signedIn(now))
                        .orElseThrow(() -> WorkOsError.notFound("User", attempt.userId()));
        Session session =
                new Session(
                        environment.ids.next("session"),
                        user.id(),
                        attempt.organizationId(),
                        attempt.method().equals("MagicAuth") ? "magic_code" : "password",
                        attempt.client(),
                        now,
                        now.plus(SESSION_LIFETIME),
                        null);
        String refreshToken = environment.sessions.open(session);
        ObjectNode body = Json.object();
        body.set("user", user.jsonWithoutMetadata());
        body.put("organization_id", attempt.organizationId());
        body.put("access_token", accessToken(session));
        body.put("refresh_token", refreshToken);
        body.put("authentication_method", attempt.method());
        return Reply.json(200, body);
    }

    private String accessToken(Session session) {
        Instant now = environment.now();
        String clientId = environment.keys.clientId();
        ObjectNode claims =
                Json.object()
                        .put("iss", environment.issuer() + "/user_management/" + clientId)
                        .put("sub", session.userId())
                        .put("sid", session.id())
                        .put("jti", UUID.randomUUID().toString())
                        .put("client_id", clientId)
                        .put("iat", now.getEpochSecond())
                        .put("exp", now.plus(ACCESS_TOKEN_LIFETIME).getEpochSecond());
        if (session.organizationId() != null) {
            claims.put("org_id", session.organizationId());
            environment.memberships.activeOf(session.userId()).stream()
                    .filter(m -> m.organizationId().equals(session.organizationId()))
                    .findFirst()
                    .ifPresent(m -> addRoles(claims, m));
        }
        return SigningKey.get().sign(claims);
    }

    private static void addRoles(ObjectNode claims, Membership membership) {
        claims.put("role", membership.roles().getFirst());
        ArrayNode roles = claims.putArray("roles");
        membership.roles().forEach(roles::add);
    }

    private Rejected verificationRequired(User user, Attempt attempt) {
        String id = environment.ids.next("email_verification");
        String code = Ids.code();
        environment.codes.issue(id, Purpose.EMAIL_VERIFICATION, user, code);
        environment.mail("email_verification", user.email(), code, null);
        ObjectNode body =
                step(
                        "email_verification_required",
                        "Email ownership must be verified before authentication.",
                        environment.pending.suspend(attempt, Step.EMAIL_VERIFICATION));
        body.put("email", user.email()).put("email_verification_id", id);
        return new Rejected(Reply.json(403, body));
    }

    private void requireSecondFactor(User user, Attempt attempt) {
        var factor = environment.factors.latestOf(user.id());
        if (factor.isEmpty() && !environment.mfaRequired()) {
            return;
        }
        String token = environment.pending.suspend(attempt, Step.SECOND_FACTOR);
        if (factor.isEmpty()) {
            ObjectNode body =
                    step(
                            "mfa_enrollment",
                            "The user must enroll an MFA factor to finish authenticating.",
                            token);
            body.set("user", user.jsonWithoutMetadata());
            throw new Rejected(Reply.json(403, body));
        }
        String challengeId = environment.ids.next("auth_challenge");
        var challenge = environment.factors.challenge(challengeId, factor.get(), environment.now());
        ObjectNode body =
                step(
                        "mfa_challenge",
                        "The user must complete an MFA challenge to finish authenticating.",
                        token);
        body.set("user", user.jsonWithoutMetadata());
        body.set("authentication_challenge", challenge.json());
        body.putArray("authentication_factors")
                .addObject()
                .put("id", factor.get().id())
                .put("type", "totp");
        throw new Rejected(Reply.json(403, body));
    }

    private Rejected selectionRequired(User user, Attempt attempt, List<Membership> active) {
        ObjectNode body =
                step(
                        "organization_selection_required",
                        "The user must choose an organization to finish their authentication.",
                        environment.pending.suspend(attempt, Step.ORGANIZATION_SELECTION));
        body.set("user", user.jsonWithoutMetadata());
        ArrayNode organizations = body.putArray("organizations");
        for (Membership membership : active) {
            environment
                    .organizations
                    .byId(membership.organizationId())
                    .ifPresent(
                            o -> organizations.addObject().put("id", o.id()).put("name", o.name()));
        }
        return new Rejected(Reply.json(403, body));
    }

    private static ObjectNode step(String code, String message, String token) {
        return WorkOsError.body(code, message).put("pending_authentication_token", token);
    }
}
