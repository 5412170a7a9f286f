package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** Sessions and the one refresh token each has at a time. */
final class Sessions {
    private final NavigableMap<String, Session> byId = new ConcurrentSkipListMap<>();
    private final Map<String, String> idsByRefreshToken = new ConcurrentHashMap<>();

    record Client(String ipAddress, String userAgent) {}

    record Session(
            String id,
            String userId,
            String organizationId,
            String authMethod,
            Client client,
            Instant createdAt,
            Instant expiresAt,
            Instant endedAt) {

        boolean active(Instant now) {
            return endedAt == null && now.isBefore(expiresAt);
        }

        Session ended(Instant at) {
            return new Session(
                    id, userId, organizationId, authMethod, client, createdAt, expiresAt, at);
        }

        ObjectNode json(Instant now) {
            String status = active(now) ? "active" : endedAt == null ? "expired" : "revoked";
            Instant updated = endedAt == null ? createdAt : endedAt;
            return Json.object()
                    .put("object", "session")
                    .put("id", id)
                    .put("user_id", userId)
                    .put("organization_id", organizationId)
                    .put("auth_method", authMethod)
                    .put("status", status)
                    .put("ip_address", client.ipAddress())
                    .put("user_agent", client.userAgent())
                    .put("expires_at", Times.text(expiresAt))
                    .put("ended_at", Times.text(endedAt))
                    .put("created_at", Times.text(createdAt))
                    .put("updated_at", Times.text(updated));
        }
    }

    /** Keeps a session and returns its refresh token. */
    String open(Session session) {
        byId.put(session.id(), session);
        String token = Ids.secret(25);
        idsByRefreshToken.put(token, session.id());
        return token;
    }

    /** The active session of a refresh token, which is spent by asking. */
    Optional<Session> redeem(String refreshToken, Instant now) {
        String id = idsByRefreshToken.remove(refreshToken);
        return Optional.ofNullable(id).map(byId::get).filter(session -> session.active(now));
    }

    boolean end(String id, Instant now) {
        return byId.computeIfPresent(id, (key, session) -> session.ended(now)) != null;
    }

    void endAllOf(String userId, Instant now) {
        byId.replaceAll((id, s) -> s.userId().equals(userId) ? s.ended(now) : s);
    }

    NavigableMap<String, Session> ordered() {
        return byId;
    }

    void clear() {
        byId.clear();
        idsByRefreshToken.clear();
    }
}
