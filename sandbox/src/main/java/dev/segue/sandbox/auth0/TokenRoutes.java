package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.HashWorkers;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.SigningKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /oauth/token} with the two password grants and client credentials. */
final class TokenRoutes {
    private static final String REALM = "http://auth0.com/oauth/grant-type/password-realm";
    private static final int DAY = 86_400;
    private static final List<String> PROFILE =
            List.of(
                    "name",
                    "given_name",
                    "family_name",
                    "nickname",
                    "picture",
                    "email",
                    "email_verified");

    private final Tenant tenant;

    TokenRoutes(Tenant tenant) {
        this.tenant = tenant;
    }

    Reply token(Request request) {
        JsonNode body = request.json();
        String grant = String.valueOf(Json.text(body, "grant_type"));
        return switch (grant) {
            case "password" -> logIn(request, tenant.switches().defaultDirectory());
            case REALM -> logIn(request, required(body, "realm"));
            case "client_credentials" -> managementToken(body);
            default ->
                    throw Auth0Error.oauth(
                            403, "unsupported_grant_type", "Unsupported grant type: " + grant);
        };
    }

    private Reply managementToken(JsonNode body) {
        boolean known =
                tenant.keys.managementClientId().equals(Json.text(body, "client_id"))
                        && tenant.keys
                                .managementClientSecret()
                                .equals(Json.text(body, "client_secret"));
        if (!known) {
            throw Auth0Error.oauth(401, "access_denied", "Unauthorized");
        }
        String audience = required(body, "audience");
        if (!audience.equals(tenant.address() + "/api/v2/")) {
            throw Auth0Error.oauth(
                    403, "access_denied", "Service not found: the sandbox has another audience");
        }
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", tenant.tokens.issue())
                        .put("scope", String.join(" ", tenant.switches().scopes()))
                        .put("expires_in", ManagementTokens.LIFETIME.toSeconds())
                        .put("token_type", "Bearer"));
    }

    private Reply logIn(Request request, String connection) {
        JsonNode body = request.json();
        boolean confidential = authenticate(body);
        String email = required(body, "username").toLowerCase(Locale.ROOT);
        String password = required(body, "password");
        if (connection.isEmpty()) {
            throw Auth0Error.oauth(
                    500,
                    "server_error",
                    "Authorization server not configured with default connection.");
        }
        String address = address(request, confidential);
        tenant.limits.admitLogin(email, address);
        TenantUser user = proven(email, password, connection, address);
        mayEnter(user, email);
        if (user.hasSecondFactor()) {
            throw Auth0Error.secondFactor("Fe26.2*" + Tenant.random(24));
        }
        return Reply.json(200, session(user, String.valueOf(Json.text(body, "scope"))));
    }

    /** Whether the application proved itself by its secret; it may also go without one. */
    private boolean authenticate(JsonNode body) {
        if (!tenant.keys.clientId().equals(Json.text(body, "client_id"))) {
            throw Auth0Error.oauth(403, "unauthorized_client", "Unknown client");
        }
        String secret = Json.text(body, "client_secret");
        if (secret != null && !tenant.keys.clientSecret().equals(secret)) {
            throw Auth0Error.oauth(401, "access_denied", "Unauthorized");
        }
        if (!tenant.switches().passwordGrant()) {
            throw Auth0Error.oauth(
                    403,
                    "unauthorized_client",
                    "Grant type 'password' not allowed for the client.");
        }
        return secret != null;
    }

    private String address(Request request, boolean confidential) {
        String forwarded = request.header("auth0-forwarded-for");
        boolean trusted = confidential && tenant.switches().trustsForwardedFor();
        return trusted && forwarded != null ? forwarded : "the caller";
    }

    private TenantUser proven(String email, String password, String connection, String address) {
        Optional<TenantUser> user =
                tenant.users.byEmail(email).stream()
                        .filter(one -> one.logsInWith(email, connection))
                        .findFirst();
        if (user.filter(one -> tenant.failures.locked(one.id(), address)).isPresent()) {
            throw Auth0Error.oauth(
                    429,
                    "too_many_attempts",
                    "Your account has been blocked after multiple consecutive login attempts."
                            + " We've sent you an email with instructions on how to unblock it.");
        }
        Optional<TenantUser> matching =
                user.filter(one -> one.password() != null)
                        .filter(one -> HashWorkers.compute(() -> one.password().matches(password)));
        user.ifPresent(one -> {
            if (matching.isPresent()) {
                tenant.failures.succeeded(one.id(), address);
            } else {
                tenant.failures.failed(one.id(), address);
            }
        });
        return matching.orElseThrow(
                () -> Auth0Error.oauth(403, "invalid_grant", "Wrong email or password."));
    }

    private void mayEnter(TenantUser user, String email) {
        if (user.blocked()) {
            throw Auth0Error.oauth(403, "unauthorized", "user is blocked");
        }
        if (tenant.leaked.contains(email)) {
            throw Auth0Error.oauth(
                    403,
                    "password_leaked",
                    "This login attempt has been blocked because the password you're using was"
                            + " previously disclosed through a data breach.");
        }
        if (tenant.switches().requiresVerification()
                && !Json.flag(user.fields(), "email_verified")) {
            throw Auth0Error.oauth(403, "requires_verification", "Please verify your email.");
        }
        if (!tenant.switches().denial().isEmpty()) {
            throw Auth0Error.oauth(403, "access_denied", tenant.switches().denial());
        }
    }

    private ObjectNode session(TenantUser user, String scope) {
        ObjectNode session =
                Json.object()
                        .put("access_token", Tenant.random(24))
                        .put("scope", scope)
                        .put("expires_in", DAY)
                        .put("token_type", "Bearer");
        if (scope.contains("openid")) {
            session.put("id_token", SigningKey.get().sign(claims(user)));
        }
        if (scope.contains("offline_access")) {
            session.put("refresh_token", "v1." + Tenant.random(24));
        }
        return session;
    }

    private ObjectNode claims(TenantUser user) {
        long now = tenant.now().getEpochSecond();
        ObjectNode claims =
                Json.object()
                        .put("iss", tenant.address() + "/")
                        .put("sub", user.id())
                        .put("aud", tenant.keys.clientId())
                        .put("iat", now)
                        .put("exp", now + DAY);
        PROFILE.stream()
                .filter(user.fields()::has)
                .forEach(name -> claims.set(name, user.fields().get(name)));
        return claims;
    }

    private static String required(JsonNode body, String name) {
        String value = Json.text(body, name);
        if (value == null || value.isEmpty()) {
            throw Auth0Error.oauth(400, "invalid_request", "Missing required parameter: " + name);
        }
        return value;
    }
}
