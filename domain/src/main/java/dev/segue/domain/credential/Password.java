package dev.segue.domain.credential;

/**
 * A password as the user typed it: never trimmed, cut or normalised. Prints nothing.
 *
 * @param secret the text itself, for providers only; 1 to 4,096 characters
 */
public record Password(String secret) {
    public Password {
        if (secret.isEmpty() || secret.length() > 4096) {
            throw new IllegalArgumentException("password needs 1 to 4096 characters");
        }
    }

    @Override
    public String toString() {
        return "Password[secret]";
    }
}
