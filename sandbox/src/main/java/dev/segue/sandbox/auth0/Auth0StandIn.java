package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Rejected;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Authentication and Management APIs over one tenant. */
public final class Auth0StandIn implements Frontend.StandIn {
    private final Tenant tenant;
    private final Router router = new Router();

    /** Serves that tenant. */
    public Auth0StandIn(Tenant tenant) {
        this.tenant = tenant;
        UserRoutes users = new UserRoutes(tenant);
        JobRoutes jobs = new JobRoutes(tenant);
        OrganizationRoutes organizations = new OrganizationRoutes(tenant);
        router.on("POST", "/oauth/token", new TokenRoutes(tenant)::token);
        router.on("POST", "/dbconnections/change_password", this::changePassword);
        router.on("GET", "/exports/{link}/{file}", jobs::download);
        api("GET", "users", "read:users", users::search);
        api("GET", "users-by-email", "read:users", users::byEmail);
        api("GET", "users/{id}", "read:users", users::get);
        api("PATCH", "users/{id}", "update:users", users::change);
        api("DELETE", "users/{id}", "delete:users", users::delete);
        api("POST", "jobs/users-exports", "read:users", jobs::start);
        api("GET", "jobs/{id}", "read:users", jobs::status);
        api("GET", "connections", "read:connections", organizations::connections);
        api("GET", "organizations", "read:organizations", organizations::list);
        String one = "organizations/{id}/";
        api("GET", one + "members", "read:organization_members", organizations::members);
        api(
                "GET",
                one + "members/{user}/roles",
                "read:organization_member_roles",
                organizations::roles);
        api(
                "GET",
                one + "enabled_connections",
                "read:organization_connections",
                organizations::enabledConnections);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply unknownPath(Request request) {
        return Auth0Error.apiReply(404, "Not Found", "Not Found", "not_found");
    }

    @Override
    public Reply unreadableBody() {
        return Auth0Error.apiReply(400, "Bad Request", "Invalid request payload", "invalid_body");
    }

    @Override
    public Map<String, String> commonHeaders() {
        return Map.of();
    }

    static Rejected insufficientScope(String scope) {
        return Auth0Error.api(
                403,
                "Forbidden",
                "Insufficient scope, expected any of: " + scope,
                "insufficient_scope");
    }

    private void api(String method, String path, String scope, Router.Handler handler) {
        router.on(
                method,
                "/api/v2/" + path,
                request -> {
                    if (!tenant.tokens.accepts(request.bearer())) {
                        throw Auth0Error.api(401, "Unauthorized", "Invalid token", "invalid_token");
                    }
                    tenant.limits.admit();
                    if (!tenant.switches().scopes().contains(scope)) {
                        throw insufficientScope(scope);
                    }
                    return handler.handle(request);
                });
    }

    /** Answers in plain text, and the same whether or not there is such a user. */
    private Reply changePassword(Request request) {
        JsonNode body = request.json();
        String email = Json.text(body, "email");
        String connection = Json.text(body, "connection");
        if (email == null || connection == null) {
            throw new Rejected(
                    Reply.json(400, Json.object().put("error", "email and connection needed")));
        }
        boolean known =
                tenant.users.byEmail(email).stream()
                        .anyMatch(user -> user.logsInWith(email, connection));
        if (known) {
            tenant.mailReset(email);
        }
        String text = "We've just sent you an email to reset your password.";
        return new Reply(
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
