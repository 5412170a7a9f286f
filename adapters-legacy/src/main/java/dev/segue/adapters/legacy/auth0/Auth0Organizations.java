package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.ManagementApi.encoded;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyOrganization.OrganizationDomain;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.OrganizationExport;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A tenant's organizations and their members with roles, read live, 100 a call, as fast as Auth0's
 * rate limit allows. Not safe for use by several threads.
 */
public final class Auth0Organizations implements OrganizationExport {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 255;

    private final Auth0Http http;
    private final ManagementApi api;
    private final ConnectionDomains domains;

    private Auth0Organizations(Auth0Settings settings) {
        this.http = new Auth0Http(settings, InstantSource.system());
        this.api = new ManagementApi(http);
        this.domains = new ConnectionDomains(api);
    }

    /** The organizations of the settings' tenant. Nothing is called yet. */
    public static Auth0Organizations of(Auth0Settings settings) {
        return new Auth0Organizations(settings);
    }

    @Override
    public Iterator<OrganizationRow> organizations() {
        Checkpoints pages = new Checkpoints(api, "organizations", "organizations");
        return new Rows<>(() -> pages.next().map(one -> organization(pages.given(), one)));
    }

    @Override
    public Iterator<MembershipRow> memberships() {
        Members members = new Members();
        return new Rows<>(members::next);
    }

    private OrganizationRow organization(long number, JsonNode json) {
        try {
            Fields fields = Fields.ofJson(json);
            LegacyOrganization.Key key = key(fields);
            String name = fields.required("name", LONGEST_NAME);
            return new OrganizationRow.Usable(
                    new LegacyOrganization(
                            key,
                            fields.name("display_name", LONGEST_NAME).orElse(name),
                            domains(key),
                            metadata(fields)));
        } catch (UnusableField e) {
            return new OrganizationRow.Unusable(number, e.field(), e.remedy());
        }
    }

    private static LegacyOrganization.Key key(Fields fields) throws UnusableField {
        return new LegacyOrganization.Key(Provider.AUTH0, fields.required("id", LONGEST_ID));
    }

    private List<OrganizationDomain> domains(LegacyOrganization.Key key) {
        List<OrganizationDomain> named = new ArrayList<>();
        Checkpoints enabled =
                new Checkpoints(
                        api,
                        "organizations/" + encoded(key.value()) + "/enabled_connections",
                        "enabled_connections");
        for (Optional<JsonNode> one = enabled.next(); one.isPresent(); one = enabled.next()) {
            for (String name : domains.of(one.get().path("connection_id").asString(""))) {
                OrganizationDomain domain = new OrganizationDomain(name, false);
                if (!named.contains(domain)) {
                    named.add(domain);
                }
            }
        }
        return named;
    }

    private static Metadata metadata(Fields organization) throws UnusableField {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Fields> metadata = organization.object("metadata");
        if (metadata.isPresent()) {
            for (String name : metadata.get().names()) {
                metadata.get().text(name, 1024).ifPresent(value -> values.put(name, value));
            }
        }
        return Metadata.of(values);
    }

    /** All members of one organization after the other. */
    private final class Members {
        private final Checkpoints organizations =
                new Checkpoints(api, "organizations", "organizations");
        private Optional<JsonNode> organization = Optional.empty();
        private Optional<Checkpoints> members = Optional.empty();
        private long number;

        Optional<MembershipRow> next() {
            while (true) {
                if (members.isPresent()) {
                    Optional<JsonNode> member = members.get().next();
                    if (member.isPresent()) {
                        number++;
                        return member.map(one -> membership(number, organization.get(), one));
                    }
                }
                organization = organizations.next();
                if (organization.isEmpty()) {
                    return Optional.empty();
                }
                String id = organization.get().path("id").asString("");
                members =
                        Optional.of(
                                new Checkpoints(
                                        api,
                                        "organizations/"
                                                + encoded(id)
                                                + "/members?fields=user_id,roles",
                                        "members"));
            }
        }
    }

    private static MembershipRow membership(long number, JsonNode organization, JsonNode member) {
        try {
            Fields fields = Fields.ofJson(member);
            LegacyId user = new LegacyId(Provider.AUTH0, fields.required("user_id", LONGEST_ID));
            List<RoleSlug> roles = new ArrayList<>();
            for (Fields role : fields.objects("roles")) {
                RoleSlug slug = slug(role);
                if (!roles.contains(slug)) {
                    roles.add(slug);
                }
            }
            return new MembershipRow.Usable(
                    user, new LegacyMembership(key(Fields.ofJson(organization)), roles));
        } catch (UnusableField e) {
            return new MembershipRow.Unusable(number, e.field(), e.remedy());
        }
    }

    /** Auth0's roles have names for people; WorkOS knows a role by lower case, digits, hyphens. */
    private static RoleSlug slug(Fields role) throws UnusableField {
        String slug =
                role.required("name", LONGEST_NAME)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw role.fault("name", "has no letter or digit; rename the role at Auth0");
        }
        return new RoleSlug(slug);
    }

    @Override
    public void close() {
        http.close();
    }
}
