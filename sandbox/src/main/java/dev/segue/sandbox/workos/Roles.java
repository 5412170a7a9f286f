package dev.segue.sandbox.workos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The roles of an environment: any well-formed slug unless some are named. */
final class Roles {
    private static final List<String> DEFAULT = List.of("member");

    private volatile Set<String> known = Set.of();
    private volatile boolean multiple = true;

    /** Only these exist from now on; none for all. */
    void exist(Set<String> slugs) {
        known = Set.copyOf(slugs);
    }

    /** Whether a membership may have several. WorkOS has this off until it is asked for. */
    void allowMultiple(boolean allowed) {
        multiple = allowed;
    }

    void reset() {
        exist(Set.of());
        allowMultiple(true);
    }

    /** Those that a request names, or the default one. */
    List<String> of(JsonNode body) {
        if (body.has("role_slug") && body.has("role_slugs")) {
            throw WorkOsError.unprocessable(
                    "invalid_request_parameters", "role_slug and role_slugs exclude each other");
        }
        List<String> slugs = new ArrayList<>();
        body.path("role_slugs").forEach(slug -> slugs.add(slug.asString("")));
        if (body.hasNonNull("role_slug")) {
            slugs.add(body.path("role_slug").asString(""));
        }
        check(slugs);
        return slugs.isEmpty() ? DEFAULT : List.copyOf(slugs);
    }

    private void check(List<String> slugs) {
        for (String slug : slugs) {
            boolean exists =
                    known.isEmpty() ? slug.matches("[a-z0-9_-]{1,48}") : known.contains(slug);
            if (!exists) {
                throw WorkOsError.invalid("invalid_role", "Not a valid role.");
            }
        }
        if (slugs.size() > 1 && !multiple) {
            throw WorkOsError.invalid(
                    "multiple_roles_not_enabled", "Multiple roles are not enabled.");
        }
    }
}
