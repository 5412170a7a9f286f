package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.OneTimeCodes.Issued;
import dev.segue.sandbox.workos.OneTimeCodes.Outcome;
import dev.segue.sandbox.workos.OneTimeCodes.Purpose;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Password reset, magic auth and e-mail verification: everything that sends a mail. */
final class RecoveryRoutes {
    private final Environment environment;

    RecoveryRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply requestReset(Request request) {
        String email = email(request.json());
        User user =
                environment
                        .users
                        .byEmail(email)
                        .orElseThrow(() -> WorkOsError.notFound("User", email));
        environment.limits.admitMail("password_reset", user.email());
        Issued issued = issue(Purpose.PASSWORD_RESET, user, Ids.secret(25));
        environment.mail("password_reset", user.email(), issued.code(), resetUrl(issued));
        return Reply.json(201, reset(issued));
    }

    Reply getReset(Request request) {
        return Reply.json(200, reset(issued(request, Purpose.PASSWORD_RESET)));
    }

    Reply confirmReset(Request request) {
        JsonNode body = request.json();
        String token = Body.required(body, "token");
        String password = Body.required(body, "new_password");
        Issued issued =
                environment
                        .codes
                        .byToken(Purpose.PASSWORD_RESET, token)
                        .orElseThrow(() -> WorkOsError.notFound("Password reset token", "token"));
        Passwords.mustBeStrong(password, "password_reset_error");
        switch (environment.codes.redeem(Purpose.PASSWORD_RESET, issued.userId(), token)) {
            case RIGHT -> {}
            case WRONG -> throw WorkOsError.notFound("Password reset token", "token");
            case EXPIRED ->
                    throw WorkOsError.validation(
                            "password_reset_error",
                            "password_reset_token_expired",
                            "The password reset token has expired.");
        }
        Instant now = environment.now();
        return environment
                .users
                .change(issued.userId(), u -> u.withPassword(NativeHash.of(password), now))
                .map(user -> Reply.json(200, userBody(user)))
                .orElseThrow(() -> WorkOsError.notFound("User", issued.userId()));
    }

    /** Creates the user if there is none, as WorkOS does. */
    Reply sendMagicAuth(Request request) {
        String email = email(request.json());
        User user = environment.users.byEmail(email).orElseGet(() -> signUp(email));
        environment.limits.admitMail("magic_auth", user.email());
        Issued issued = issue(Purpose.MAGIC_AUTH, user, Ids.code());
        environment.mail("magic_auth", user.email(), issued.code(), null);
        return Reply.json(201, withCode(issued));
    }

    Reply getMagicAuth(Request request) {
        return Reply.json(200, withCode(issued(request, Purpose.MAGIC_AUTH)));
    }

    Reply sendVerification(Request request) {
        User user = environment.users.existing(request.variable("id"));
        if (user.emailVerified()) {
            throw WorkOsError.badRequest("email_already_verified", "The email is verified.");
        }
        environment.limits.admitMail("email_verification", user.email());
        Issued issued = issue(Purpose.EMAIL_VERIFICATION, user, Ids.code());
        environment.mail("email_verification", user.email(), issued.code(), null);
        return Reply.json(200, userBody(user));
    }

    Reply getVerification(Request request) {
        return Reply.json(200, withCode(issued(request, Purpose.EMAIL_VERIFICATION)));
    }

    Reply confirmVerification(Request request) {
        User user = environment.users.existing(request.variable("id"));
        String code = Body.required(request.json(), "code");
        Outcome outcome = environment.codes.redeem(Purpose.EMAIL_VERIFICATION, user.id(), code);
        return switch (outcome) {
            case RIGHT -> {
                User verified = user.verified(environment.now());
                environment.users.change(user.id(), u -> u.verified(environment.now()));
                yield Reply.json(200, userBody(verified));
            }
            case WRONG ->
                    throw WorkOsError.badRequest(
                            "email_verification_code_incorrect", "The code is not valid.");
            case EXPIRED ->
                    throw WorkOsError.badRequest(
                            "email_verification_code_expired", "The code has expired.");
        };
    }

    private User signUp(String email) {
        Instant now = environment.now();
        var profile = new User.Profile(null, null, null, null);
        String id = environment.ids.next("user");
        User user = new User(id, email, false, profile, null, Map.of(), null, null, now, now);
        // Somebody else may have signed up with that address in the meantime: then they are it.
        environment.users.add(user);
        return environment.users.byEmail(email).orElse(user);
    }

    private Issued issue(Purpose purpose, User user, String code) {
        String id = environment.ids.next(purpose.label);
        return environment.codes.issue(id, purpose, user, code);
    }

    private Issued issued(Request request, Purpose purpose) {
        String id = request.variable("id");
        return environment
                .codes
                .byId(id)
                .filter(issued -> issued.purpose() == purpose)
                .orElseThrow(() -> WorkOsError.notFound(purpose.label, id));
    }

    private ObjectNode reset(Issued issued) {
        return common(issued)
                .put("password_reset_token", issued.code())
                .put("password_reset_url", resetUrl(issued));
    }

    private String resetUrl(Issued issued) {
        return environment.issuer() + "/reset-password?token=" + issued.code();
    }

    private static ObjectNode withCode(Issued issued) {
        return common(issued)
                .put("updated_at", Times.text(issued.createdAt()))
                .put("code", issued.code());
    }

    private static ObjectNode common(Issued issued) {
        return Json.object()
                .put("object", issued.purpose().label)
                .put("id", issued.id())
                .put("user_id", issued.userId())
                .put("email", issued.email())
                .put("expires_at", Times.text(issued.expiresAt()))
                .put("created_at", Times.text(issued.createdAt()));
    }

    private static ObjectNode userBody(User user) {
        ObjectNode body = Json.object();
        body.set("user", user.json());
        return body;
    }

    private static String email(JsonNode body) {
        String email = Body.required(body, "email");
        if (!UserRoutes.isEmail(email)) {
            throw WorkOsError.unprocessable("email", "email must be an address");
        }
        return email;
    }
}
