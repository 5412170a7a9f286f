package dev.segue.sandbox.auth0;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brute-force protection: wrong passwords in a row for one user from one address. */
final class Failures {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile int most = 10;

    /** 10, as Auth0's default; 0 never locks. */
    void lockAfter(int failures) {
        most = failures;
    }

    boolean locked(String userId, String address) {
        return most > 0 && counts.getOrDefault(userId + ' ' + address, 0) >= most;
    }

    void failed(String userId, String address) {
        counts.merge(userId + ' ' + address, 1, Integer::sum);
    }

    void succeeded(String userId, String address) {
        counts.remove(userId + ' ' + address);
    }

    void clear() {
        counts.clear();
    }
}
