package dev.segue.domain;

/** Why an operator ordered something, in their words. Must not name a person. */
public record Reason(String text) {
    public Reason {
        if (text.isBlank() || text.length() > 500) {
            throw new IllegalArgumentException("reason needs 1 to 500 characters");
        }
    }
}
