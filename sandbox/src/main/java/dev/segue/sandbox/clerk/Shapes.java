package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes what is described in short to what the API shows. */
final class Shapes {
    private static final long CREATED = 1_700_000_000_000L;

    private Shapes() {}

    static ObjectNode organization(JsonNode described) {
        ObjectNode organization =
                Json.object()
                        .put("object", "organization")
                        .put("slug", described.path("id").asString("").replace('_', '-'))
                        .put("has_image", false)
                        .put("max_allowed_memberships", 0)
                        .put("admin_delete_enabled", true);
        organization.putObject("public_metadata");
        organization.putObject("private_metadata");
        return over(organization, described);
    }

    static ObjectNode membership(Ids ids, JsonNode described, ObjectNode organization) {
        ObjectNode membership =
                Json.object()
                        .put("object", "organization_membership")
                        .put("id", ids.next("orgmem"))
                        .put("role", described.path("role").asString("org:member"));
        membership.putArray("permissions");
        membership.putObject("public_metadata");
        membership.putObject("private_metadata");
        membership.set("organization", organization);
        ObjectNode user = membership.putObject("public_user_data");
        user.put("user_id", described.path("user_id").asString(""));
        for (String name : List.of("first_name", "last_name", "profile_image_url", "identifier")) {
            user.putNull(name);
        }
        user.put("image_url", "").put("has_image", false);
        return membership.put("created_at", CREATED).put("updated_at", CREATED);
    }

    static ObjectNode domain(Ids ids, JsonNode described) {
        ObjectNode domain =
                Json.object()
                        .put("object", "organization_domain")
                        .put("id", ids.next("orgdmn"))
                        .put("enrollment_mode", "manual_invitation")
                        .putNull("affiliation_email_address")
                        .putNull("affiliation_verification")
                        .putNull("ownership_verification")
                        .putNull("verification")
                        .put("total_pending_invitations", 0)
                        .put("total_pending_suggestions", 0);
        over(domain, described);
        for (String name : List.of("affiliation_verification", "ownership_verification")) {
            if (domain.path(name) instanceof ObjectNode verification) {
                domain.set(name, verification(verification));
            }
        }
        // The old name of the affiliation's.
        domain.set("verification", domain.get("affiliation_verification"));
        return domain;
    }

    private static ObjectNode verification(ObjectNode described) {
        ObjectNode verification =
                Json.object()
                        .put("strategy", "txt")
                        .putNull("attempts")
                        .putNull("expire_at")
                        .putNull("verified_at");
        described.properties().forEach(p -> verification.set(p.getKey(), p.getValue()));
        return verification;
    }

    static ObjectNode connection(Ids ids, JsonNode described) {
        ObjectNode connection =
                Json.object()
                        .put("object", "enterprise_connection")
                        .put("id", ids.next("entconn"))
                        .put("provider", "saml_custom")
                        .put("active", true)
                        .put("authenticatable", true)
                        .put("disable_jit_provisioning", false)
                        .putNull("organization_id")
                        .putNull("saml_connection")
                        .putNull("oauth_config");
        connection.putArray("domains");
        return over(connection, described);
    }

    private static ObjectNode over(ObjectNode usual, JsonNode described) {
        usual.put("created_at", CREATED).put("updated_at", CREATED);
        described.properties().forEach(p -> usual.set(p.getKey(), p.getValue()));
        return usual;
    }
}
