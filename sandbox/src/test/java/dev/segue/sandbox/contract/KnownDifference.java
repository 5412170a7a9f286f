package dev.segue.sandbox.contract;

/**
 * Where what is documented elsewhere, or measured, outranks the description.
 *
 * @param operation method and path template, or {@code *} for all
 * @param where as in {@link Violation}
 * @param what part of the message
 * @param reason the source that outranks it, for the reader of the test
 */
public record KnownDifference(String operation, String where, String what, String reason) {

    boolean explains(Violation violation) {
        return (operation.equals("*") || operation.equals(violation.operation()))
                && where.equals(violation.where())
                && violation.what().contains(what);
    }
}
