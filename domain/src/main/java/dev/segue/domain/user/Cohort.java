package dev.segue.domain.user;

/**
 * The name of a group of users who are invited together.
 *
 * @param value 1 to 60 letters, digits, dots, dashes and underscores; no personal data
 */
public record Cohort(String value) {
    public Cohort {
        if (!value.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException(
                    "a cohort's name needs 1 to 60 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
