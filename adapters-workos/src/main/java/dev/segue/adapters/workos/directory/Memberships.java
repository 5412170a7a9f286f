package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.common.http.UrlEncodingKt;
import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.adapters.workos.http.WorkOsApi;
import dev.segue.adapters.workos.http.WriteLane;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.OrganizationId;
import dev.segue.application.port.WorkOsOrganizations.Roles;
import dev.segue.domain.user.WorkOsUserId;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Memberships; WorkOS has at most one for a user and an organization. */
final class Memberships {

    private static final String PATH = "/user_management/organization_memberships";
    private static final String ANY_STATUS = "active,inactive,pending";

    /** The spec names none; these are what WorkOS and its emulators were seen to answer. */
    private static final Set<String> THERE =
            Set.of("organization_membership_already_exists", "entity_already_exists");

    private final WorkOsApi api;
    private final WriteLane lane;

    Memberships(WorkOsApi api, WriteLane lane) {
        this.api = api;
        this.lane = lane;
    }

    Delivery ensure(WorkOsUserId user, OrganizationId organization, Roles roles) {
        return switch (find(user, organization)) {
            case Answer.Given<Optional<JsonNode>>(var found) when found.isPresent() ->
                    aligned(found.get(), roles);
            case Answer.Given<Optional<JsonNode>> absent -> created(user, organization, roles);
            case Answer<Optional<JsonNode>> other -> Deliveries.made(other);
        };
    }

    private Answer<Optional<JsonNode>> find(WorkOsUserId user, OrganizationId organization) {
        return api.ask(() -> membership(user, organization));
    }

    private Optional<JsonNode> membership(WorkOsUserId user, OrganizationId organization)
            throws IOException {
        Map<String, String> filter =
                Map.of(
                        "user_id",
                        user.value(),
                        "organization_id",
                        organization.value(),
                        "statuses",
                        ANY_STATUS);
        return api.list(PATH, filter).items().stream()
                .filter(each -> each.path("user_id").asText().equals(user.value()))
                .filter(each -> each.path("organization_id").asText().equals(organization.value()))
                .findFirst();
    }

    /** Somebody may have been faster, so a conflict is a reason to look again. */
    private Delivery created(WorkOsUserId user, OrganizationId organization, Roles roles) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("user_id", user.value());
        body.put("organization_id", organization.value());
        body.putAll(fields(roles));
        Answer<JsonNode> answer = lane.write(api, () -> api.send("POST", PATH, body));
        boolean there = answer instanceof Answer.Declined<JsonNode>(var why) && there(why);
        return there
                        && find(user, organization)
                                instanceof Answer.Given<Optional<JsonNode>>(var found)
                        && found.isPresent()
                ? aligned(found.get(), roles)
                : Deliveries.made(answer);
    }

    private static boolean there(Problem problem) {
        return problem.status() == 409 || problem.named(THERE).isPresent();
    }

    private Delivery aligned(JsonNode membership, Roles roles) {
        String status = membership.path("status").asText("active");
        if (!status.equals("active")) {
            return new Delivery.Refused(new ErrorCode("organization_membership_" + status));
        }
        boolean asWanted =
                roles.slugs().isEmpty()
                        || slugs(membership).equals(Set.copyOf(values(roles)))
                        || membership.path("directory_managed").asBoolean(false);
        if (asWanted) {
            return new Delivery.Done();
        }
        String path = PATH + "/" + UrlEncodingKt.encodePathSegment(membership.path("id").asText());
        return Deliveries.made(lane.write(api, () -> api.send("PUT", path, fields(roles))));
    }

    /** One role goes as role_slug: environments without multiple roles know no other way. */
    private static Map<String, Object> fields(Roles roles) {
        List<String> slugs = values(roles);
        return switch (slugs.size()) {
            case 0 -> Map.of();
            case 1 -> Map.of("role_slug", slugs.getFirst());
            default -> Map.of("role_slugs", slugs);
        };
    }

    private static List<String> values(Roles roles) {
        return roles.slugs().stream().map(RoleSlug::value).distinct().toList();
    }

    private static Set<String> slugs(JsonNode membership) {
        Set<String> slugs = new HashSet<>();
        slugs.add(membership.path("role").path("slug").asText(""));
        membership.path("roles").forEach(role -> slugs.add(role.path("slug").asText("")));
        slugs.remove("");
        return slugs;
    }
}
