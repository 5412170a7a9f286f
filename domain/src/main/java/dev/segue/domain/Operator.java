package dev.segue.domain;

/** The person or program that gave an order, as it is to be named in the ledger. */
public record Operator(String name) {
    public Operator {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("operator needs a name of 1 to 100 characters");
        }
    }
}
