package dev.segue.sandbox.workos;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** All users; e-mail (ignoring case) and external id are unique. Reads take no lock. */
final class Users {
    private final Map<String, User> byId = new ConcurrentHashMap<>();
    private final NavigableMap<String, User> ordered = new ConcurrentSkipListMap<>();
    private final Map<String, String> idsByEmail = new ConcurrentHashMap<>();
    private final Map<String, String> idsByExternalId = new ConcurrentHashMap<>();

    /** Why a user cannot be stored. */
    enum Taken {
        EMAIL("email_not_available", "This email is not available."),
        EXTERNAL_ID("external_id_already_used", "The external_id is already used.");

        final String code;
        final String message;

        Taken(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    Optional<User> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The user; without one the request is answered 404. */
    User existing(String id) {
        return byId(id).orElseThrow(() -> WorkOsError.notFound("User", id));
    }

    Optional<User> byEmail(String email) {
        return Optional.ofNullable(idsByEmail.get(fold(email))).map(byId::get);
    }

    Optional<User> byExternalId(String externalId) {
        return Optional.ofNullable(idsByExternalId.get(externalId)).map(byId::get);
    }

    NavigableMap<String, User> ordered() {
        return ordered;
    }

    /** Stores a new user, or tells what is taken and stores nothing. */
    Optional<Taken> add(User user) {
        if (idsByEmail.putIfAbsent(fold(user.email()), user.id()) != null) {
            return Optional.of(Taken.EMAIL);
        }
        if (user.externalId() != null
                && idsByExternalId.putIfAbsent(user.externalId(), user.id()) != null) {
            idsByEmail.remove(fold(user.email()));
            return Optional.of(Taken.EXTERNAL_ID);
        }
        // In this order, so that a change, which needs byId, can never be overwritten here.
        ordered.put(user.id(), user);
        byId.put(user.id(), user);
        return Optional.empty();
    }

    /** Changes one user; e-mail and external id must stay the same. Absent users stay absent. */
    Optional<User> change(String id, UnaryOperator<User> change) {
        return Optional.ofNullable(
                byId.computeIfPresent(id, (key, user) -> ordered(change.apply(user))));
    }

    /** Changes one user in any way, or tells what is taken by another and changes nothing. */
    Optional<Taken> replace(String id, UnaryOperator<User> change) {
        Taken[] taken = new Taken[1];
        byId.computeIfPresent(
                id,
                (key, old) -> {
                    User changed = change.apply(old);
                    taken[0] = claim(old, changed);
                    return taken[0] == null ? ordered(changed) : old;
                });
        return Optional.ofNullable(taken[0]);
    }

    Optional<User> remove(String id) {
        User removed = byId.remove(id);
        if (removed != null) {
            ordered.remove(id);
            idsByEmail.remove(fold(removed.email()), id);
            if (removed.externalId() != null) {
                idsByExternalId.remove(removed.externalId(), id);
            }
        }
        return Optional.ofNullable(removed);
    }

    void clear() {
        byId.clear();
        ordered.clear();
        idsByEmail.clear();
        idsByExternalId.clear();
    }

    private Taken claim(User old, User changed) {
        String oldEmail = fold(old.email());
        String newEmail = fold(changed.email());
        boolean moved = !oldEmail.equals(newEmail);
        if (moved && idsByEmail.putIfAbsent(newEmail, old.id()) != null) {
            return Taken.EMAIL;
        }
        String oldExternal = old.externalId();
        String newExternal = changed.externalId();
        boolean relabelled = !Objects.equals(oldExternal, newExternal);
        if (relabelled
                && newExternal != null
                && idsByExternalId.putIfAbsent(newExternal, old.id()) != null) {
            if (moved) {
                idsByEmail.remove(newEmail);
            }
            return Taken.EXTERNAL_ID;
        }
        if (moved) {
            idsByEmail.remove(oldEmail);
        }
        if (relabelled && oldExternal != null) {
            idsByExternalId.remove(oldExternal);
        }
        return null;
    }

    private User ordered(User user) {
        ordered.put(user.id(), user);
        return user;
    }

    private static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
