package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.Organizations.Domain;
import dev.segue.sandbox.workos.Organizations.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code /organizations}. */
final class OrganizationRoutes {
    private static final Set<String> DOMAIN_STATES = Set.of("verified", "pending");

    private final Environment environment;

    OrganizationRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        Instant now = environment.now();
        Organization organization =
                new Organization(
                        environment.ids.next("org"),
                        name(body),
                        domains(body, List.of()),
                        Json.text(body, "external_id"),
                        Metadata.merge(Map.of(), body),
                        now,
                        now);
        store(organization);
        return Reply.json(201, organization.json());
    }

    Reply get(Request request) {
        return Reply.json(200, existing(request).json());
    }

    Reply getByExternalId(Request request) {
        String externalId = request.variable("external_id");
        return environment
                .organizations
                .byExternalId(externalId)
                .map(organization -> Reply.json(200, organization.json()))
                .orElseThrow(() -> WorkOsError.notFound("Organization", externalId));
    }

    Reply list(Request request) {
        return Page.of(request)
                .reply(environment.organizations.ordered(), o -> true, Organization::json);
    }

    Reply update(Request request) {
        Organization old = existing(request);
        JsonNode body = request.json();
        boolean relabelled = body.has("external_id");
        Organization changed =
                new Organization(
                        old.id(),
                        body.has("name") ? name(body) : old.name(),
                        domains(body, old.domains()),
                        relabelled ? Json.text(body, "external_id") : old.externalId(),
                        Metadata.merge(old.metadata(), body),
                        old.createdAt(),
                        environment.now());
        store(changed);
        return Reply.json(200, changed.json());
    }

    Reply delete(Request request) {
        Organization organization = existing(request);
        environment.memberships.ordered().values().stream()
                .filter(m -> m.organizationId().equals(organization.id()))
                .forEach(environment.memberships::remove);
        environment.organizations.remove(organization.id());
        return Reply.empty(202);
    }

    private Organization existing(Request request) {
        String id = request.variable("id");
        return environment
                .organizations
                .byId(id)
                .orElseThrow(() -> WorkOsError.notFound("Organization", id));
    }

    private void store(Organization organization) {
        environment
                .organizations
                .put(organization)
                .ifPresent(conflict -> {
                    throw switch (conflict) {
                        case EXTERNAL_ID ->
                                WorkOsError.badRequest(
                                        "external_id_already_used",
                                        "The external_id is already used.");
                        case DOMAIN ->
                                WorkOsError.conflict(
                                        "organization_domain_in_use",
                                        "A domain belongs to another organization.");
                    };
                });
    }

    private List<Domain> domains(JsonNode body, List<Domain> old) {
        if (!body.path("domain_data").isArray()) {
            return old;
        }
        List<Domain> domains = new ArrayList<>();
        for (JsonNode given : body.path("domain_data")) {
            String domain = Json.text(given, "domain");
            String state = given.path("state").asString("");
            if (domain == null || !DOMAIN_STATES.contains(state)) {
                throw WorkOsError.unprocessable(
                        "domain_data", "each needs a domain and the state verified or pending");
            }
            domains.add(new Domain(environment.ids.next("org_domain"), domain, state));
        }
        return List.copyOf(domains);
    }

    private static String name(JsonNode body) {
        String name = Json.text(body, "name");
        if (name == null || name.isBlank()) {
            throw WorkOsError.unprocessable("name_required", "name is required");
        }
        return name;
    }
}
