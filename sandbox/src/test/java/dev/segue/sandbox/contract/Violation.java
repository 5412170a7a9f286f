package dev.segue.sandbox.contract;

/**
 * What an exchange has that its description does not allow.
 *
 * @param operation method and path template, such as {@code GET /users/{id}}
 * @param where such as {@code request}, {@code query}, {@code reply 200}
 */
public record Violation(String operation, String where, String what) {

    @Override
    public String toString() {
        return operation + ", " + where + ": " + what;
    }
}
