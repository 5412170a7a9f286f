package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Organizations, who belongs to them, and how they sign in. */
final class OrganizationRoutes {
    private static final List<String> SHOWN = List.of("id", "name", "display_name", "metadata");

    private final Tenant tenant;

    OrganizationRoutes(Tenant tenant) {
        this.tenant = tenant;
    }

    Reply list(Request request) {
        return Listing.of(
                request,
                "organizations",
                tenant.organizations.all().stream().map(o -> only(o, SHOWN)));
    }

    Reply members(Request request) {
        String asked = request.parameter("fields");
        List<String> fields =
                asked == null ? List.of("user_id", "email", "name") : List.of(asked.split(","));
        if (fields.contains("roles")
                && !tenant.switches().scopes().contains("read:organization_member_roles")) {
            throw Auth0StandIn.insufficientScope("read:organization_member_roles");
        }
        return Listing.of(
                request,
                "members",
                found(request).path("members").valueStream().map(m -> member(m, fields)));
    }

    Reply roles(Request request) {
        return Listing.of(
                request,
                "roles",
                found(request)
                        .path("members")
                        .valueStream()
                        .filter(m -> request.variable("user").equals(Json.text(m, "user_id")))
                        .flatMap(m -> roles(m).valueStream()));
    }

    Reply enabledConnections(Request request) {
        return Listing.of(
                request,
                "enabled_connections",
                found(request)
                        .path("enabled_connections")
                        .valueStream()
                        .map(id -> enabled(id.asString(""))));
    }

    Reply connections(Request request) {
        boolean options = tenant.switches().scopes().contains("read:connections_options");
        Stream<ObjectNode> shown =
                tenant.organizations.connections().stream()
                        .map(c -> (ObjectNode) c.deepCopy())
                        .map(c -> options ? c : c.remove(List.of("options")));
        return Listing.of(request, "connections", shown);
    }

    private JsonNode found(Request request) {
        return tenant.organizations
                .find(request.variable("id"))
                .orElseThrow(() ->
                        Auth0Error.notFound(
                                "No organization found by that id or name.",
                                "inexistent_organization"));
    }

    private ObjectNode member(JsonNode member, List<String> fields) {
        ObjectNode whole = Json.object().put("user_id", Json.text(member, "user_id"));
        tenant.users
                .byId(Json.text(member, "user_id"))
                .ifPresent(user -> {
                    whole.put("email", Json.text(user.fields(), "email"));
                    whole.put("name", Json.text(user.fields(), "name"));
                });
        whole.set("roles", roles(member));
        return only(whole, fields);
    }

    private static ArrayNode roles(JsonNode member) {
        ArrayNode roles = Json.array();
        member.path("roles")
                .forEach(name ->
                        roles.addObject()
                                .put("id", "rol_" + Integer.toHexString(name.hashCode()))
                                .put("name", name.asString("")));
        return roles;
    }

    private ObjectNode enabled(String id) {
        ObjectNode view =
                Json.object().put("connection_id", id).put("assign_membership_on_login", false);
        tenant.organizations
                .connection(id)
                .ifPresent(connection ->
                        view.set("connection", only(connection, List.of("name", "strategy"))));
        return view;
    }

    private static ObjectNode only(JsonNode whole, List<String> fields) {
        ObjectNode part = Json.object();
        fields.stream().filter(whole::has).forEach(field -> part.set(field, whole.get(field)));
        return part;
    }
}
