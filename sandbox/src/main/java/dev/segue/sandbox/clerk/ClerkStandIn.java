package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import java.util.List;
import java.util.Map;

/** The Backend API over one instance, below {@code /v1}. */
public final class ClerkStandIn implements Frontend.StandIn {
    private final Instance instance;
    private final Router router = new Router();

    /** Serves that instance. */
    public ClerkStandIn(Instance instance) {
        this.instance = instance;
        UserRoutes users = new UserRoutes(instance);
        on("GET", "/users", users::list);
        on("GET", "/users/{id}", users::get);
        on("DELETE", "/users/{id}", users::delete);
        on("POST", "/users/{id}/verify_password", users::verifyPassword);
        on("PUT", "/users/{id}/email_address", users::replaceEmail);
        for (String flag : List.of("ban", "unban", "lock", "unlock")) {
            on("POST", "/users/{id}/" + flag, request -> users.turn(request, flag));
        }
        on("POST", "/sign_in_tokens", users::signInToken);
        Listings listings = new Listings(instance);
        on("GET", "/organizations", request -> listings.of("organizations", request));
        on("GET", "/organizations/{id}/memberships", listings::memberships);
        on("GET", "/organization_domains", request -> listings.of("domains", request));
        on("GET", "/enterprise_connections", request -> listings.of("connections", request));
    }

    private void on(String method, String path, Router.Handler handler) {
        router.on(
                method,
                "/v1" + path,
                request -> {
                    checkKey(request.bearer());
                    instance.limits.admit();
                    return handler.handle(request);
                });
    }

    private void checkKey(String bearer) {
        if (bearer == null) {
            throw ClerkError.of(401, "authorization_header_missing", "No secret key was sent.");
        }
        if (!bearer.equals(instance.secretKey)) {
            throw ClerkError.of(401, "clerk_key_invalid", "The secret key is not valid.");
        }
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply unknownPath(Request request) {
        return ClerkError.reply(404, "path_not_found", "There is no such path.");
    }

    @Override
    public Reply unreadableBody() {
        return ClerkError.reply(400, "request_body_invalid", "The body is no JSON.");
    }

    @Override
    public Map<String, String> commonHeaders() {
        return Map.of();
    }
}
