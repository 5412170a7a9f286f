package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** TOTP factors and the challenges put to them. */
final class Factors {
    private final NavigableMap<String, Factor> byId = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> idsByUser = new ConcurrentHashMap<>();
    private final Map<String, Challenge> challenges = new ConcurrentHashMap<>();

    record Factor(
            String id, String userId, String issuer, String user, Totp totp, Instant createdAt) {

        ObjectNode json() {
            ObjectNode json = withoutTotp();
            json.putObject("totp").put("issuer", issuer).put("user", user);
            return json;
        }

        /** With the secret: only ever in the reply to the enrollment. */
        ObjectNode enrolledJson() {
            ObjectNode json = withoutTotp();
            String uri = totp.uri(issuer, user);
            json.putObject("totp")
                    .put("issuer", issuer)
                    .put("user", user)
                    .put("secret", totp.base32())
                    .put("qr_code", "data:image/png;base64,")
                    .put("uri", uri);
            return json;
        }

        private ObjectNode withoutTotp() {
            return Json.object()
                    .put("object", "authentication_factor")
                    .put("id", id)
                    .put("user_id", userId)
                    .put("type", "totp")
                    .put("created_at", Times.text(createdAt))
                    .put("updated_at", Times.text(createdAt));
        }
    }

    record Challenge(String id, String factorId, Instant createdAt) {

        ObjectNode json() {
            return Json.object()
                    .put("object", "authentication_challenge")
                    .put("id", id)
                    .put("authentication_factor_id", factorId)
                    .put("created_at", Times.text(createdAt))
                    .put("updated_at", Times.text(createdAt));
        }
    }

    void add(Factor factor) {
        byId.put(factor.id(), factor);
        idsByUser.merge(
                factor.userId(),
                List.of(factor.id()),
                (old, added) -> Stream.concat(old.stream(), added.stream()).toList());
    }

    Optional<Factor> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The factor a login is challenged with: the one enrolled last. */
    Optional<Factor> latestOf(String userId) {
        List<String> ids = idsByUser.getOrDefault(userId, List.of());
        return ids.isEmpty() ? Optional.empty() : byId(ids.getLast());
    }

    NavigableMap<String, Factor> ordered() {
        return byId;
    }

    Challenge challenge(String id, Factor factor, Instant now) {
        Challenge challenge = new Challenge(id, factor.id(), now);
        challenges.put(id, challenge);
        return challenge;
    }

    Optional<Factor> challengedBy(String challengeId) {
        return Optional.ofNullable(challenges.get(challengeId)).flatMap(c -> byId(c.factorId()));
    }

    void removeAllOf(String userId) {
        List<String> ids = idsByUser.remove(userId);
        if (ids != null) {
            ids.forEach(byId::remove);
        }
    }

    void clear() {
        byId.clear();
        idsByUser.clear();
        challenges.clear();
    }
}
