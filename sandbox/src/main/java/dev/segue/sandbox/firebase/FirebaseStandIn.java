package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import java.util.List;
import java.util.Map;

/** The Identity Toolkit API over one project. */
public final class FirebaseStandIn implements Frontend.StandIn {
    // Clients that were pointed here by replacing the host name keep the host in the path.
    private static final List<String> PREFIXES = List.of("", "/identitytoolkit.googleapis.com");

    private final FirebaseProject project;
    private final Router router = new Router();

    /** Serves that project. */
    public FirebaseStandIn(FirebaseProject project) {
        this.project = project;
        SignInRoutes signIn = new SignInRoutes(project);
        withKey("/v1/accounts:signInWithPassword", signIn::signInWithPassword);
        withKey("/v1/accounts:sendOobCode", signIn::sendOobCode);
        withKey("/v1/accounts:resetPassword", signIn::resetPassword);
        AdminRoutes admin = new AdminRoutes(project);
        ImportRoute imports = new ImportRoute(project);
        asAdmin("GET", "accounts:batchGet", admin::batchGet);
        asAdmin("POST", "accounts:lookup", admin::lookup);
        asAdmin("POST", "accounts", admin::create);
        asAdmin("POST", "accounts:update", admin::update);
        asAdmin("POST", "accounts:delete", admin::delete);
        asAdmin("POST", "accounts:batchDelete", admin::batchDelete);
        asAdmin("POST", "accounts:batchCreate", imports::batchCreate);
        router.on("POST", "/token", FirebaseStandIn::token);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply unknownPath(Request request) {
        return FirebaseError.reply(404, "Not Found", "notFound", "NOT_FOUND");
    }

    @Override
    public Reply unreadableBody() {
        String message = "Invalid JSON payload received.";
        return FirebaseError.reply(400, message, "badRequest", "INVALID_ARGUMENT");
    }

    @Override
    public Map<String, String> commonHeaders() {
        return Map.of();
    }

    private void withKey(String path, Router.Handler handler) {
        for (String prefix : PREFIXES) {
            router.on(
                    "POST",
                    prefix + path,
                    request -> {
                        checkKey(request.parameter("key"));
                        return handler.handle(request);
                    });
        }
    }

    private void asAdmin(String method, String path, Router.Handler handler) {
        for (String prefix : PREFIXES) {
            router.on(
                    method,
                    prefix + "/v1/projects/{project}/" + path,
                    request -> {
                        checkAdmin(request);
                        return handler.handle(request);
                    });
        }
    }

    private void checkKey(String key) {
        if (key == null || key.isEmpty()) {
            throw FirebaseError.permissionDenied("The request is missing a valid API key.");
        }
        if (!key.equals(project.keys.apiKey())) {
            throw FirebaseError.invalidKey();
        }
    }

    private void checkAdmin(Request request) {
        if (request.bearer() == null) {
            throw FirebaseError.unauthenticated();
        }
        if (!project.keys.projectId().equals(request.variable("project"))) {
            throw FirebaseError.permissionDenied("The caller does not have permission");
        }
    }

    private static Reply token(Request request) {
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", "sandbox-" + FirebaseProject.newLocalId())
                        .put("expires_in", 3600)
                        .put("token_type", "Bearer"));
    }
}
