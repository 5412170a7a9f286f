package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code /user_management/users}. */
final class UserRoutes {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final Environment environment;
    private final Passwords passwords;

    UserRoutes(Environment environment) {
        this.environment = environment;
        this.passwords = new Passwords(environment);
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        Instant now = environment.now();
        User user =
                new User(
                        environment.ids.next("user"),
                        newEmail(body),
                        Json.flag(body, "email_verified"),
                        profile(new User.Profile(null, null, null, null), body),
                        externalId(body),
                        Metadata.merge(Map.of(), body),
                        passwords.read(body).orElse(null),
                        null,
                        now,
                        now);
        environment
                .users
                .add(user)
                .ifPresent(taken -> {
                    throw WorkOsError.validation("user_creation_error", taken.code, taken.message);
                });
        return Reply.json(201, user.json());
    }

    Reply get(Request request) {
        return Reply.json(200, existing(request).json());
    }

    Reply getByExternalId(Request request) {
        String externalId = request.variable("external_id");
        return environment
                .users
                .byExternalId(externalId)
                .map(user -> Reply.json(200, user.json()))
                .orElseThrow(() -> WorkOsError.notFound("User", externalId));
    }

    Reply list(Request request) {
        Page page = Page.of(request);
        String email = request.parameter("email");
        String organization = request.parameter("organization_id");
        String wanted = organization == null ? request.parameter("organization") : organization;
        NavigableMap<String, User> users =
                email == null ? environment.users.ordered() : withEmail(email);
        return page.reply(users, user -> memberOf(wanted, user), User::json);
    }

    Reply update(Request request) {
        User before = existing(request);
        JsonNode body = request.json();
        Optional<PasswordHash> password = passwords.read(body);
        environment
                .users
                .replace(before.id(), user -> updated(user, body, password))
                .ifPresent(taken -> {
                    throw WorkOsError.badRequest(taken.code, taken.message);
                });
        return get(request);
    }

    Reply delete(Request request) {
        User user = existing(request);
        environment.users.remove(user.id());
        environment.memberships.removeAllOf(user.id());
        environment.sessions.endAllOf(user.id(), environment.now());
        environment.factors.removeAllOf(user.id());
        return Reply.empty(200);
    }

    private User existing(Request request) {
        return environment.users.existing(request.variable("id"));
    }

    private User updated(User user, JsonNode body, Optional<PasswordHash> password) {
        String email = body.hasNonNull("email") ? changedEmail(body) : user.email();
        boolean moved = !email.equalsIgnoreCase(user.email());
        boolean verified =
                body.path("email_verified").isBoolean()
                        ? Json.flag(body, "email_verified")
                        : user.emailVerified() && !moved;
        return new User(
                user.id(),
                email,
                verified,
                profile(user.profile(), body),
                body.has("external_id") ? externalId(body) : user.externalId(),
                Metadata.merge(user.metadata(), body),
                password.orElse(user.password()),
                user.lastSignInAt(),
                user.createdAt(),
                environment.now());
    }

    private NavigableMap<String, User> withEmail(String email) {
        NavigableMap<String, User> found = new TreeMap<>();
        environment.users.byEmail(email).ifPresent(user -> found.put(user.id(), user));
        return found;
    }

    private boolean memberOf(String organization, User user) {
        return organization == null
                || environment.memberships.of(user.id()).stream()
                        .anyMatch(m -> m.organizationId().equals(organization));
    }

    private static User.Profile profile(User.Profile old, JsonNode body) {
        return new User.Profile(
                body.has("first_name") ? Json.text(body, "first_name") : old.firstName(),
                body.has("last_name") ? Json.text(body, "last_name") : old.lastName(),
                body.has("name") ? Json.text(body, "name") : old.name(),
                body.has("locale") ? Json.text(body, "locale") : old.locale());
    }

    private static String newEmail(JsonNode body) {
        String email = Json.text(body, "email");
        if (email == null) {
            throw WorkOsError.unprocessable("email_required", "email is required");
        }
        if (!isEmail(email)) {
            throw WorkOsError.validation(
                    "user_creation_error", "invalid_email", "The email is not an address.");
        }
        return email;
    }

    private static String changedEmail(JsonNode body) {
        String email = Json.text(body, "email");
        if (email == null || !isEmail(email)) {
            throw WorkOsError.badRequest("invalid_email", "The email is not an address.");
        }
        return email;
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    private String externalId(JsonNode body) {
        String externalId = Json.text(body, "external_id");
        int longest = environment.longestExternalId();
        if (externalId != null && (externalId.isEmpty() || externalId.length() > longest)) {
            throw WorkOsError.unprocessable(
                    "external_id", "external_id must have 1 to " + longest + " characters");
        }
        return externalId;
    }
}
