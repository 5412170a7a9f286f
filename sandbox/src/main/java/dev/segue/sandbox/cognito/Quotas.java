package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.SlidingWindow;
import java.util.Map;

/**
 * Calls a second by category, as an account has them by default; all calls of a category share one.
 * Enforced while the documented limits are.
 */
final class Quotas {
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "ListUsers", "UserList",
                    "ListUsersInGroup", "UserList",
                    "AdminGetUser", "UserRead",
                    "InitiateAuth", "UserAuthentication",
                    "AdminInitiateAuth", "UserAuthentication");

    private final UserPool pool;
    private final Map<String, SlidingWindow> windows =
            Map.of(
                    "UserList", new SlidingWindow(30, 1000),
                    "UserRead", new SlidingWindow(120, 1000),
                    "UserAuthentication", new SlidingWindow(120, 1000));

    Quotas(UserPool pool) {
        this.pool = pool;
    }

    void spend(String operation) {
        String category = CATEGORIES.get(operation);
        if (category != null
                && pool.switchboard.documentedLimits()
                && windows.get(category).admit(pool.clock.millis()) > 0) {
            throw CognitoError.of("TooManyRequestsException", "Rate exceeded");
        }
    }
}
