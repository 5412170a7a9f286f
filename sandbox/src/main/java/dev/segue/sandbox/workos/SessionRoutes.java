package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.SigningKey;

/** Listing and revoking sessions, and the keys that check their tokens. */
final class SessionRoutes {
    private final Environment environment;

    SessionRoutes(Environment environment) {
        this.environment = environment;
    }

    Reply list(Request request) {
        String id = request.variable("id");
        environment.users.existing(id);
        return Page.of(request)
                .reply(
                        environment.sessions.ordered(),
                        session -> session.userId().equals(id),
                        session -> session.json(environment.now()));
    }

    Reply revoke(Request request) {
        String id = Body.required(request.json(), "session_id");
        if (!environment.sessions.end(id, environment.now())) {
            throw WorkOsError.badRequest("invalid_session", "Session not found.");
        }
        return Reply.empty(200);
    }

    Reply jwks(Request request) {
        String clientId = request.variable("client_id");
        if (!clientId.equals(environment.keys.clientId())) {
            throw WorkOsError.notFound("Client", clientId);
        }
        return Reply.json(200, SigningKey.get().jwks());
    }
}
