package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.HashWorkers;
import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.OneTimeCodes.Outcome;
import dev.segue.sandbox.workos.OneTimeCodes.Purpose;
import dev.segue.sandbox.workos.PendingAuthentications.Attempt;
import dev.segue.sandbox.workos.PendingAuthentications.Step;
import dev.segue.sandbox.workos.Sessions.Session;
import tools.jackson.databind.JsonNode;

/** {@code POST /user_management/authenticate}, one method per grant. */
final class AuthenticateRoute {
    private static final String WORKOS_GRANT = "urn:workos:oauth:grant-type:";

    private final Environment environment;
    private final LogIn logIn;

    AuthenticateRoute(Environment environment) {
        this.environment = environment;
        this.logIn = new LogIn(environment);
    }

    Reply authenticate(Request request) {
        JsonNode body = request.json();
        if (!environment.keys.clientId().equals(Json.text(body, "client_id"))
                || !environment.keys.apiKey().equals(Json.text(body, "client_secret"))) {
            throw WorkOsError.oauth("invalid_client", "Invalid client ID or secret.");
        }
        return switch (Body.required(body, "grant_type")) {
            case "password" -> password(body);
            case "refresh_token" -> refresh(body);
            case WORKOS_GRANT + "email-verification:code" -> verifiedEmail(body);
            case WORKOS_GRANT + "mfa-totp" -> secondFactor(body);
            case WORKOS_GRANT + "organization-selection" -> selectedOrganization(body);
            case WORKOS_GRANT + "magic-auth:code" -> magicAuth(body);
            default -> throw WorkOsError.oauth("invalid_request", "Unsupported grant_type.");
        };
    }

    private Reply password(JsonNode body) {
        String email = Body.required(body, "email");
        String password = Body.required(body, "password");
        environment.limits.admitAuthentication(email);
        User user = environment.users.byEmail(email).orElseThrow(AuthenticateRoute::notThem);
        if (!matches(user.password(), password)) {
            throw notThem();
        }
        return logIn.proceed(attempt(user, "Password", body));
    }

    private Reply magicAuth(JsonNode body) {
        String email = Body.required(body, "email");
        String code = Body.required(body, "code");
        environment.limits.admitAuthentication(email);
        User user = environment.users.byEmail(email).orElseThrow(AuthenticateRoute::wrongCode);
        mustBeRight(environment.codes.redeem(Purpose.MAGIC_AUTH, user.id(), code));
        environment.users.change(user.id(), u -> u.verified(environment.now()));
        return logIn.proceed(attempt(user, "MagicAuth", body));
    }

    private Reply verifiedEmail(JsonNode body) {
        String token = Body.required(body, "pending_authentication_token");
        String code = Body.required(body, "code");
        Attempt attempt = waiting(token, Step.EMAIL_VERIFICATION);
        mustBeRight(environment.codes.redeem(Purpose.EMAIL_VERIFICATION, attempt.userId(), code));
        spend(token);
        environment.users.change(attempt.userId(), u -> u.verified(environment.now()));
        return logIn.proceed(attempt);
    }

    private Reply secondFactor(JsonNode body) {
        String token = Body.required(body, "pending_authentication_token");
        String challengeId = Body.required(body, "authentication_challenge_id");
        String code = Body.required(body, "code");
        Attempt attempt = waiting(token, Step.SECOND_FACTOR);
        boolean right =
                environment
                        .factors
                        .challengedBy(challengeId)
                        .filter(factor -> factor.userId().equals(attempt.userId()))
                        .filter(factor -> factor.totp().accepts(code, environment.now()))
                        .isPresent();
        mustBeRight(right ? Outcome.RIGHT : Outcome.WRONG);
        spend(token);
        return logIn.proceed(attempt.withSecondFactor());
    }

    private Reply selectedOrganization(JsonNode body) {
        String token = Body.required(body, "pending_authentication_token");
        String organization = Body.required(body, "organization_id");
        Attempt attempt = waiting(token, Step.ORGANIZATION_SELECTION);
        if (environment.memberships.activeOf(attempt.userId()).stream()
                .noneMatch(m -> m.organizationId().equals(organization))) {
            throw WorkOsError.oauth(
                    "organization_membership_not_found", "No active membership there.");
        }
        spend(token);
        return logIn.proceed(attempt.in(organization));
    }

    private Reply refresh(JsonNode body) {
        String token = Body.required(body, "refresh_token");
        Session session =
                environment
                        .sessions
                        .redeem(token, environment.now())
                        .orElseThrow(() ->
                                WorkOsError.oauth(
                                        "invalid_grant", "Session has ended or is unknown."));
        return logIn.renew(session, environment.sessions.open(session));
    }

    private Attempt waiting(String token, Step step) {
        environment.limits.admitAuthentication(token);
        return environment
                .pending
                .waiting(token, step)
                .orElseThrow(AuthenticateRoute::unknownToken);
    }

    private void spend(String token) {
        if (!environment.pending.spend(token)) {
            throw unknownToken();
        }
    }

    private static Attempt attempt(User user, String method, JsonNode body) {
        var client =
                new Sessions.Client(Json.text(body, "ip_address"), Json.text(body, "user_agent"));
        return new Attempt(user.id(), method, null, false, client);
    }

    private static boolean matches(PasswordHash stored, String password) {
        return switch (stored) {
            case null -> false;
            case NativeHash quick -> quick.matches(password);
            default -> HashWorkers.compute(() -> stored.matches(password));
        };
    }

    private static void mustBeRight(Outcome outcome) {
        switch (outcome) {
            case RIGHT -> {}
            case WRONG -> throw wrongCode();
            case EXPIRED ->
                    throw WorkOsError.badRequest("one_time_code_expired", "The code has expired.");
        }
    }

    private static RuntimeException notThem() {
        return WorkOsError.badRequest("invalid_credentials", "Invalid email or password.");
    }

    private static RuntimeException wrongCode() {
        return WorkOsError.badRequest("invalid_one_time_code", "The code is not valid.");
    }

    private static RuntimeException unknownToken() {
        return WorkOsError.badRequest(
                "invalid_pending_authentication_token",
                "The pending authentication token is invalid or was used.");
    }
}
