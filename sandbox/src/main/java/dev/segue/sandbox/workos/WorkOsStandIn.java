package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import dev.segue.sandbox.workos.Limits.Budget;
import java.util.Map;
import java.util.UUID;

/** The WorkOS API over one environment. */
public final class WorkOsStandIn implements Frontend.StandIn {
    private final Environment environment;
    private final Router router = new Router();

    /** Serves that environment. */
    public WorkOsStandIn(Environment environment) {
        this.environment = environment;
        users();
        recovery();
        organizations();
        memberships();
        webhooks();
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply unknownPath(Request request) {
        String message = "Cannot " + request.method() + " " + request.path();
        return Reply.json(404, Json.object().put("message", message).put("error", "Not Found"));
    }

    @Override
    public Reply unreadableBody() {
        return Reply.json(400, WorkOsError.body("invalid_json", "The body is not JSON."));
    }

    @Override
    public Map<String, String> commonHeaders() {
        return Map.of("X-Request-ID", UUID.randomUUID().toString());
    }

    private void users() {
        UserRoutes users = new UserRoutes(environment);
        String path = "/user_management/users";
        write("POST", path, users::create);
        read(path, users::list);
        read(path + "/{id}", users::get);
        write("PUT", path + "/{id}", users::update);
        write("DELETE", path + "/{id}", users::delete);
        read(path + "/external_id/{external_id}", users::getByExternalId);

        AuthenticateRoute authenticate = new AuthenticateRoute(environment);
        router.on(
                "POST",
                "/user_management/authenticate",
                request -> {
                    environment.limits.admit(Budget.NONE);
                    return authenticate.authenticate(request);
                });

        SessionRoutes sessions = new SessionRoutes(environment);
        read(path + "/{id}/sessions", sessions::list);
        write("POST", "/user_management/sessions/revoke", sessions::revoke);
        router.on("GET", "/sso/jwks/{client_id}", sessions::jwks);

        FactorRoutes factors = new FactorRoutes(environment);
        write("POST", path + "/{id}/auth_factors", factors::enroll);
        read(path + "/{id}/auth_factors", factors::list);
        other("POST", "/auth/factors/{id}/challenge", factors::challenge);
    }

    private void recovery() {
        RecoveryRoutes recovery = new RecoveryRoutes(environment);
        String users = "/user_management/users/{id}/email_verification";
        write("POST", "/user_management/password_reset", recovery::requestReset);
        write("POST", "/user_management/password_reset/confirm", recovery::confirmReset);
        read("/user_management/password_reset/{id}", recovery::getReset);
        write("POST", "/user_management/magic_auth", recovery::sendMagicAuth);
        read("/user_management/magic_auth/{id}", recovery::getMagicAuth);
        write("POST", users + "/send", recovery::sendVerification);
        write("POST", users + "/confirm", recovery::confirmVerification);
        read("/user_management/email_verification/{id}", recovery::getVerification);
    }

    private void organizations() {
        OrganizationRoutes organizations = new OrganizationRoutes(environment);
        String path = "/organizations";
        other("POST", path, organizations::create);
        other("GET", path, organizations::list);
        other("GET", path + "/{id}", organizations::get);
        other("PUT", path + "/{id}", organizations::update);
        other("DELETE", path + "/{id}", organizations::delete);
        other("GET", path + "/external_id/{external_id}", organizations::getByExternalId);
    }

    private void memberships() {
        MembershipRoutes memberships = new MembershipRoutes(environment);
        String path = "/user_management/organization_memberships";
        write("POST", path, memberships::create);
        read(path, memberships::list);
        read(path + "/{id}", memberships::get);
        write("PUT", path + "/{id}", memberships::update);
        write("DELETE", path + "/{id}", memberships::delete);
        write("PUT", path + "/{id}/deactivate", memberships::deactivate);
        write("PUT", path + "/{id}/reactivate", memberships::reactivate);
    }

    private void webhooks() {
        WebhookRoutes webhooks = new WebhookRoutes(environment);
        String path = "/webhook_endpoints";
        other("POST", path, webhooks::create);
        other("GET", path, webhooks::list);
        other("PATCH", path + "/{id}", webhooks::update);
        other("DELETE", path + "/{id}", webhooks::delete);
    }

    private void read(String path, Router.Handler handler) {
        guarded("GET", path, Budget.READ, handler);
    }

    private void write(String method, String path, Router.Handler handler) {
        guarded(method, path, Budget.WRITE, handler);
    }

    private void other(String method, String path, Router.Handler handler) {
        guarded(method, path, Budget.NONE, handler);
    }

    private void guarded(String method, String path, Budget budget, Router.Handler handler) {
        router.on(
                method,
                path,
                request -> {
                    if (!environment.keys.apiKey().equals(request.bearer())) {
                        throw WorkOsError.unauthorized();
                    }
                    environment.limits.admit(budget);
                    return handler.handle(request);
                });
    }
}
