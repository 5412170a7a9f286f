package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.Memberships.Membership;
import dev.segue.sandbox.workos.Organizations.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user_management/organization_memberships}. */
final class MembershipRoutes {
    private static final List<String> DEFAULT_ROLES = List.of("member");

    private final Environment environment;

    MembershipRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        String userId = Body.required(body, "user_id");
        String organizationId = Body.required(body, "organization_id");
        environment.users.existing(userId);
        if (environment.organizations.byId(organizationId).isEmpty()) {
            throw WorkOsError.notFound("Organization", organizationId);
        }
        Instant now = environment.now();
        Membership membership =
                new Membership(
                        environment.ids.next("om"),
                        userId,
                        organizationId,
                        roles(body, DEFAULT_ROLES),
                        true,
                        now,
                        now);
        if (!environment.memberships.add(membership)) {
            throw WorkOsError.conflict(
                    "organization_membership_already_exists",
                    "The user is a member of that organization.");
        }
        return Reply.json(201, json(membership));
    }

    Reply get(Request request) {
        return Reply.json(200, json(existing(request)));
    }

    Reply list(Request request) {
        String user = request.parameter("user_id");
        String organization = request.parameter("organization_id");
        if (user == null && organization == null) {
            throw WorkOsError.badRequest(
                    "missing_user_id_or_organization_id", "Give user_id or organization_id.");
        }
        NavigableMap<String, Membership> memberships =
                user == null ? environment.memberships.ordered() : ofUser(user);
        return Page.of(request)
                .reply(
                        memberships,
                        m -> organization == null || m.organizationId().equals(organization),
                        this::json);
    }

    Reply update(Request request) {
        Membership old = existing(request);
        return replaced(old, roles(request.json(), old.roles()), old.active());
    }

    Reply deactivate(Request request) {
        Membership old = existing(request);
        return replaced(old, old.roles(), false);
    }

    Reply reactivate(Request request) {
        Membership old = existing(request);
        return replaced(old, old.roles(), true);
    }

    Reply delete(Request request) {
        environment.memberships.remove(existing(request));
        return Reply.empty(200);
    }

    private NavigableMap<String, Membership> ofUser(String user) {
        NavigableMap<String, Membership> found = new TreeMap<>();
        environment.memberships.of(user).forEach(m -> found.put(m.id(), m));
        return found;
    }

    private Reply replaced(Membership old, List<String> roles, boolean active) {
        Membership changed =
                new Membership(
                        old.id(),
                        old.userId(),
                        old.organizationId(),
                        roles,
                        active,
                        old.createdAt(),
                        environment.now());
        environment.memberships.replace(changed);
        return Reply.json(200, json(changed));
    }

    private Membership existing(Request request) {
        String id = request.variable("id");
        return environment
                .memberships
                .byId(id)
                .orElseThrow(() -> WorkOsError.notFound("Organization membership", id));
    }

    private ObjectNode json(Membership membership) {
        ObjectNode json =
                Json.object()
                        .put("object", "organization_membership")
                        .put("id", membership.id())
                        .put("user_id", membership.userId())
                        .put("organization_id", membership.organizationId())
                        .put("status", membership.active() ? "active" : "inactive")
                        .put("directory_managed", false)
                        .put("created_at", Times.text(membership.createdAt()))
                        .put("updated_at", Times.text(membership.updatedAt()));
        environment
                .organizations
                .byId(membership.organizationId())
                .map(Organization::name)
                .ifPresent(name -> json.put("organization_name", name));
        json.putObject("role").put("slug", membership.roles().getFirst());
        var roles = json.putArray("roles");
        membership.roles().forEach(slug -> roles.addObject().put("slug", slug));
        environment
                .users
                .byId(membership.userId())
                .ifPresent(user -> json.set("user", user.json()));
        return json;
    }

    private static List<String> roles(JsonNode body, List<String> otherwise) {
        List<String> slugs = new ArrayList<>();
        if (body.path("role_slugs").isArray()) {
            body.path("role_slugs").forEach(slug -> slugs.add(slug.asString("")));
        } else if (body.hasNonNull("role_slug")) {
            slugs.add(body.path("role_slug").asString(""));
        }
        for (String slug : slugs) {
            if (!slug.matches("[a-z0-9_-]{1,48}")) {
                throw WorkOsError.unprocessable("invalid_role", "Not a valid role slug.");
            }
        }
        return slugs.isEmpty() ? otherwise : List.copyOf(slugs);
    }
}
