package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Json;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** All users of a tenant. Ids are unique, e-mails only within a connection. */
final class TenantUsers {
    private final NavigableMap<String, TenantUser> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> idsByEmail = new ConcurrentHashMap<>();

    Optional<TenantUser> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<TenantUser> byEmail(String email) {
        return idsByEmail.getOrDefault(email.toLowerCase(Locale.ROOT), Set.of()).stream()
                .sorted()
                .map(byId::get)
                .filter(user -> user != null)
                .toList();
    }

    Collection<TenantUser> all() {
        return byId.values();
    }

    /** A user of that id is replaced. */
    synchronized void put(TenantUser user) {
        remove(user.id());
        byId.put(user.id(), user);
        user.emails()
                .forEach(email ->
                        idsByEmail
                                .computeIfAbsent(email, e -> ConcurrentHashMap.newKeySet())
                                .add(user.id()));
    }

    synchronized Optional<TenantUser> change(String id, UnaryOperator<TenantUser> change) {
        Optional<TenantUser> changed = byId(id).map(change);
        changed.ifPresent(this::put);
        return changed;
    }

    /** Whether another user of the same connection has that e-mail. */
    boolean isTaken(String email, TenantUser by) {
        return byEmail(email).stream()
                .filter(user -> !user.id().equals(by.id()))
                .filter(user -> email.equalsIgnoreCase(Json.text(user.fields(), "email")))
                .anyMatch(user -> user.connection().equals(by.connection()));
    }

    synchronized void remove(String id) {
        TenantUser removed = byId.remove(id);
        if (removed != null) {
            removed.emails().forEach(email -> idsByEmail.get(email).remove(id));
        }
    }

    synchronized void clear() {
        byId.clear();
        idsByEmail.clear();
    }
}
