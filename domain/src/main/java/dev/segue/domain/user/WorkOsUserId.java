package dev.segue.domain.user;

/** The id of an account at WorkOS, {@code user_...}. */
public record WorkOsUserId(String value) {
    public WorkOsUserId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("WorkOS user id needs 1 to 128 characters");
        }
    }
}
