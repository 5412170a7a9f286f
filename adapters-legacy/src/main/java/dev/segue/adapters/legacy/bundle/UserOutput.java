package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.bundle.HashText.EncodedHash;
import dev.segue.adapters.legacy.rows.Base32Text;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.provider.LegacyId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes users with their memberships, a row for each: WorkOS's tool reads memberships from the
 * rows of the users only.
 */
final class UserOutput {

    /** What WorkOS's tool takes for the name of a role. */
    private static final String SLUG = "[a-z0-9_-]+";

    private static final int MOST_METADATA = 10;

    private final PackageOutput out;
    private final PackageOptions options;
    private final Map<String, String> names;

    /**
     * @param names of organizations by their keys
     */
    UserOutput(PackageOutput out, PackageOptions options, Map<String, String> names) {
        this.out = out;
        this.options = options;
        this.names = names;
    }

    /** Writes a user, or says why not: the form has no word for disabled, or for no address. */
    void write(ExportedUser user, Map<String, Set<RoleSlug>> places) throws IOException {
        LegacyUser account = user.user();
        Map<String, String> id = Map.of("user_id", account.id().value());
        if (account.disabled()) {
            out.skip("disabled", id);
        } else if (account.email().isEmpty()) {
            out.skip("no_email", id);
        } else {
            writeRows(user, account.email().get().written(), places);
        }
    }

    private void writeRows(ExportedUser user, String email, Map<String, Set<RoleSlug>> places)
            throws IOException {
        Map<String, String> row = row(user, email);
        if (places.isEmpty()) {
            out.write(PackageFile.USERS, row);
        }
        for (Map.Entry<String, Set<RoleSlug>> place : places.entrySet()) {
            LegacyId id = user.user().id();
            Map<String, String> membership =
                    membership(id, Optional.of(email), place.getKey(), place.getValue());
            Map<String, String> both = new LinkedHashMap<>(membership);
            both.putAll(row);
            out.write(PackageFile.USERS, both);
        }
        writeFactors(user, email);
    }

    /** Writes a membership with its roles, and gives its columns. */
    Map<String, String> membership(
            LegacyId user, Optional<String> email, String organization, Set<RoleSlug> roles)
            throws IOException {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("email", email.orElse(""));
        place.put("external_id", user.value());
        place.put("org_external_id", organization);
        List<String> slugs = slugs(user, roles);
        for (String slug : slugs) {
            Map<String, String> assigned = new LinkedHashMap<>(place);
            assigned.put("role_slug", slug);
            out.write(PackageFile.ROLE_ASSIGNMENTS, assigned);
        }
        place.put("org_name", names.getOrDefault(organization, ""));
        place.put("role_slugs", String.join(",", slugs));
        out.write(PackageFile.MEMBERSHIPS, place);
        return place;
    }

    private List<String> slugs(LegacyId user, Set<RoleSlug> roles) throws IOException {
        if (!roles.stream().allMatch(role -> role.value().matches(SLUG))) {
            out.warn("role_is_no_slug", Map.of("user_id", user.value()));
        }
        return roles.stream().map(RoleSlug::value).filter(slug -> slug.matches(SLUG)).toList();
    }

    private Map<String, String> row(ExportedUser user, String email) throws IOException {
        LegacyUser account = user.user();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("email", email);
        row.put("first_name", account.name().first().orElse(""));
        row.put("last_name", account.name().last().orElse(""));
        row.put("email_verified", String.valueOf(account.emailVerified()));
        row.put("external_id", account.id().value());
        row.put("metadata", json(metadata(user)));
        Optional<EncodedHash> hash = options.withSecrets() ? hash(user) : Optional.empty();
        hash.ifPresent(encoded -> {
            row.put("password_hash", encoded.text());
            row.put("password_hash_type", encoded.type());
        });
        return row;
    }

    private Optional<EncodedHash> hash(ExportedUser user) throws IOException {
        boolean any =
                user.password() instanceof StoredPassword.Hashed
                        || user.password() instanceof StoredPassword.Unsupported;
        Optional<EncodedHash> hash = user.hash().flatMap(options.hashes()::of);
        if (any && hash.isEmpty()) {
            out.warn("hash_not_taken_by_workos", Map.of("user_id", user.user().id().value()));
        }
        return hash;
    }

    private void writeFactors(ExportedUser user, String email) throws IOException {
        List<TotpSecret> secrets = options.withSecrets() ? user.profile().totp() : List.of();
        for (TotpSecret secret : secrets) {
            out.write(
                    PackageFile.TOTP_SECRETS,
                    Map.of(
                            "email", email,
                            "totp_secret", Base32Text.encode(secret.key()),
                            "totp_user", email));
        }
        if (user.user().secondFactor() && secrets.isEmpty()) {
            out.warn("second_factor_left_out", Map.of("user_id", user.user().id().value()));
        }
    }

    private static Map<String, String> metadata(ExportedUser user) {
        Map<String, String> metadata = new LinkedHashMap<>(user.profile().metadata().values());
        if (metadata.size() < MOST_METADATA) {
            user.profile().username().ifPresent(n -> metadata.putIfAbsent("username", n.value()));
        }
        return metadata;
    }

    static String json(Map<String, String> metadata) {
        return metadata.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(metadata);
    }
}
