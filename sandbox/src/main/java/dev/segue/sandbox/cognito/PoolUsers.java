package dev.segue.sandbox.cognito;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** All users of a pool, in the order of their subs. Usernames are unique, ignoring case. */
final class PoolUsers {
    private final NavigableMap<String, PoolUser> bySub = new ConcurrentSkipListMap<>();
    private final Map<String, String> subsByUsername = new ConcurrentHashMap<>();

    /** False if the username or the sub is taken. */
    synchronized boolean add(PoolUser user) {
        String name = fold(user.username());
        if (subsByUsername.containsKey(name) || bySub.containsKey(user.sub())) {
            return false;
        }
        subsByUsername.put(name, user.sub());
        bySub.put(user.sub(), user);
        return true;
    }

    synchronized void change(String sub, UnaryOperator<PoolUser> change) {
        bySub.computeIfPresent(sub, (key, user) -> change.apply(user));
    }

    synchronized void remove(PoolUser user) {
        bySub.remove(user.sub());
        subsByUsername.remove(fold(user.username()));
    }

    synchronized void clear() {
        bySub.clear();
        subsByUsername.clear();
    }

    Optional<PoolUser> bySub(String sub) {
        return Optional.ofNullable(bySub.get(sub));
    }

    /** By username, or by the sub of a user who is not federated: what admin calls take. */
    Optional<PoolUser> named(String name) {
        return Optional.ofNullable(subsByUsername.get(fold(name)))
                .map(bySub::get)
                .or(() -> bySub(name).filter(user -> !user.isFederated()));
    }

    /** The user who signs in with that address; federated users sign in elsewhere. */
    Optional<PoolUser> withEmail(String email) {
        return bySub.values().stream()
                .filter(user -> !user.isFederated())
                .filter(user -> user.email() != null && fold(user.email()).equals(fold(email)))
                .findFirst();
    }

    /** Those after the sub, in order. */
    List<PoolUser> after(String sub) {
        return new ArrayList<>(bySub.tailMap(sub, false).values());
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
