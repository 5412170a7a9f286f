package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.workos.Factors.Factor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Enrolling, listing and challenging TOTP factors. */
final class FactorRoutes {
    private final Environment environment;

    FactorRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply enroll(Request request) {
        User user = environment.users.existing(request.variable("id"));
        JsonNode body = request.json();
        if (!"totp".equals(Json.text(body, "type"))) {
            throw WorkOsError.unprocessable("type", "type must be totp");
        }
        String secret = Json.text(body, "totp_secret");
        Totp totp =
                secret == null
                        ? Totp.random()
                        : Totp.of(secret)
                                .orElseThrow(() ->
                                        WorkOsError.unprocessable(
                                                "totp_secret", "totp_secret must be Base32"));
        Factor factor =
                new Factor(
                        environment.ids.next("auth_factor"),
                        user.id(),
                        orElse(Json.text(body, "totp_issuer"), "WorkOS"),
                        orElse(Json.text(body, "totp_user"), user.email()),
                        totp,
                        environment.now());
        environment.factors.add(factor);
        ObjectNode reply = Json.object();
        reply.set("authentication_factor", factor.enrolledJson());
        reply.set("authentication_challenge", challenge(factor));
        return Reply.json(201, reply);
    }

    Reply list(Request request) {
        User user = environment.users.existing(request.variable("id"));
        return Page.of(request)
                .reply(
                        environment.factors.ordered(),
                        factor -> factor.userId().equals(user.id()),
                        Factor::json);
    }

    Reply challenge(Request request) {
        String id = request.variable("id");
        Factor factor =
                environment
                        .factors
                        .byId(id)
                        .orElseThrow(() -> WorkOsError.notFound("Authentication factor", id));
        return Reply.json(201, challenge(factor));
    }

    private ObjectNode challenge(Factor factor) {
        String id = environment.ids.next("auth_challenge");
        return environment.factors.challenge(id, factor, environment.now()).json();
    }

    private static String orElse(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
