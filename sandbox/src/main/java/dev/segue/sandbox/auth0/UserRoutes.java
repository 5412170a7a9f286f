package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Users of the Management API: looked up, searched by id, changed, deleted. */
final class UserRoutes {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> CHANGEABLE =
            List.of(
                    "email",
                    "email_verified",
                    "blocked",
                    "name",
                    "given_name",
                    "family_name",
                    "app_metadata",
                    "user_metadata");

    private final Tenant tenant;

    UserRoutes(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Auth0's search, of which only {@code user_id:("a" OR "b")} is understood. */
    Reply search(Request request) {
        String query = request.parameter("q");
        if (query == null || !query.startsWith("user_id:(")) {
            throw Auth0Error.badRequest("The sandbox searches by user_id only.", "invalid_query");
        }
        Set<String> ids =
                QUOTED.matcher(query)
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .collect(Collectors.toSet());
        return Listing.of(
                request,
                "users",
                tenant.users.all().stream()
                        .filter(user -> ids.contains(user.id()))
                        .map(TenantUser::fields));
    }

    Reply byEmail(Request request) {
        String email = request.parameter("email");
        if (email == null || email.isEmpty()) {
            throw Auth0Error.badRequest("Missing required property: email", "invalid_query_string");
        }
        ArrayNode found = Json.array();
        tenant.users.byEmail(email).stream()
                .filter(user -> email.equalsIgnoreCase(Json.text(user.fields(), "email")))
                .forEach(user -> found.add(user.fields()));
        return Reply.json(200, found);
    }

    Reply get(Request request) {
        return Reply.json(200, found(request).fields());
    }

    Reply change(Request request) {
        TenantUser user = found(request);
        JsonNode body = request.json();
        String email = Json.text(body, "email");
        if (email != null && tenant.users.isTaken(email, user)) {
            throw Auth0Error.badRequest(
                    "The specified new email already exists", "auth0_idp_error");
        }
        String password = Json.text(body, "password");
        PasswordHash hash = password == null ? user.password() : NativeHash.of(password);
        return tenant.users
                .change(user.id(), old -> old.with(fields -> apply(body, fields)).with(hash))
                .map(changed -> Reply.json(200, changed.fields()))
                .orElseThrow(UserRoutes::inexistent);
    }

    private void apply(JsonNode body, ObjectNode fields) {
        CHANGEABLE.stream().filter(body::has).forEach(name -> fields.set(name, body.get(name)));
        if (body.has("email")) {
            fields.put("email", body.get("email").asString("").toLowerCase(Locale.ROOT));
            fields.put("email_verified", Json.flag(body, "email_verified"));
        }
        if (body.has("password")) {
            fields.put("last_password_reset", tenant.now().toString());
        }
    }

    Reply delete(Request request) {
        tenant.users.remove(request.variable("id"));
        return Reply.empty(204);
    }

    private TenantUser found(Request request) {
        return tenant.users.byId(request.variable("id")).orElseThrow(UserRoutes::inexistent);
    }

    private static RuntimeException inexistent() {
        return Auth0Error.notFound("The user does not exist.", "inexistent_user");
    }
}
