package dev.segue.adapters.web.operator;

import dev.segue.adapters.web.problem.Field;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import java.util.Optional;

/**
 * An order about one user's route.
 *
 * @param by the person or program that gives the order, as the ledger is to name it
 * @param reason in the operator's words; must not name a person
 * @param force for a route back: even though the password was reset at WorkOS since
 */
record OrderBody(String by, String reason, Optional<Boolean> force) {

    Operator operator() {
        return new Operator(Field.required("by", by).text(100));
    }

    Reason because() {
        return new Reason(Field.required("reason", reason).text(500));
    }

    boolean forced() {
        return force.orElse(false);
    }
}
