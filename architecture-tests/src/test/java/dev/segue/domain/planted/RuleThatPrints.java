package dev.segue.domain.planted;

/** Planted: a rule that prints what it decides. */
public final class RuleThatPrints {
    private RuleThatPrints() {}

    public static void decide() {
        System.out.println("decided");
    }
}
