package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.Memberships.Membership;
import dev.segue.sandbox.workos.Memberships.Status;
import dev.segue.sandbox.workos.Organizations.Organization;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user_management/organization_memberships}. */
final class MembershipRoutes {
    private final Environment environment;

    MembershipRoutes(Environment environment) {
        this.environment = environment;
    }

    /** Activates an inactive membership, as documented; a pending one waits for its user. */
    Reply create(Request request) {
        JsonNode body = request.json();
        String userId = Body.required(body, "user_id");
        String organizationId = Body.required(body, "organization_id");
        environment.users.existing(userId);
        if (environment.organizations.byId(organizationId).isEmpty()) {
            throw WorkOsError.notFound("Organization", organizationId);
        }
        List<String> roles = environment.roles.of(body);
        return environment
                .memberships
                .of(userId, organizationId)
                .map(old -> activated(old, roles))
                .orElseGet(() -> {
                    var made = environment.join(userId, organizationId, roles, Status.ACTIVE);
                    return Reply.json(201, json(made.orElseThrow(MembershipRoutes::alreadyThere)));
                });
    }

    private Reply activated(Membership old, List<String> roles) {
        return switch (old.status()) {
            case INACTIVE -> Reply.json(201, json(replaced(old, roles, Status.ACTIVE)));
            case PENDING -> throw pending("reactivate");
            case ACTIVE -> throw alreadyThere();
        };
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
        Set<String> statuses = statuses(request.parameter("statuses"));
        return Page.of(request)
                .reply(
                        memberships,
                        m ->
                                statuses.contains(m.status().label())
                                        && (organization == null
                                                || m.organizationId().equals(organization)),
                        this::json);
    }

    Reply update(Request request) {
        Membership old = existing(request);
        JsonNode body = request.json();
        List<String> roles =
                body.has("role_slug") || body.has("role_slugs")
                        ? environment.roles.of(body)
                        : old.roles();
        return Reply.json(200, json(replaced(old, roles, old.status())));
    }

    Reply deactivate(Request request) {
        return switched(existing(request), Status.INACTIVE, "deactivate");
    }

    Reply reactivate(Request request) {
        return switched(existing(request), Status.ACTIVE, "reactivate");
    }

    private Reply switched(Membership old, Status status, String verb) {
        if (old.status() == Status.PENDING) {
            throw pending(verb);
        }
        return Reply.json(200, json(replaced(old, old.roles(), status)));
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

    private Membership replaced(Membership old, List<String> roles, Status status) {
        Membership changed = old.with(roles, status, environment.now());
        environment.memberships.replace(changed);
        return changed;
    }

    private static RuntimeException alreadyThere() {
        return WorkOsError.conflict(
                "organization_membership_already_exists",
                "The user is a member of that organization.");
    }

    private static RuntimeException pending(String verb) {
        return WorkOsError.badRequest(
                "cannot_" + verb + "_pending_organization_membership",
                "The user has not accepted the invitation.");
    }

    /** The statuses that a list is limited to; only active ones unless it says otherwise. */
    private static Set<String> statuses(String wanted) {
        return wanted == null ? Set.of(Status.ACTIVE.label()) : Set.of(wanted.split(","));
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
                        .put("status", membership.status().label())
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
}
