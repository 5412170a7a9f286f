package dev.segue.sandbox.cognito;

import java.util.List;

/** A user without secrets. */
public record UserSummary(
        String sub,
        String username,
        String email,
        boolean emailVerified,
        String status,
        boolean enabled,
        List<String> factors) {

    static UserSummary of(PoolUser user) {
        return new UserSummary(
                user.sub(),
                user.username(),
                user.email(),
                user.hasVerified("email"),
                user.status(),
                user.enabled(),
                user.factors());
    }
}
