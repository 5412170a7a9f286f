package dev.segue.adapters.ledger.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class an empty database of its own, as a {@link TestDatabase} parameter. An abstract
 * contract has one annotated subclass per engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshDatabase.class)
public @interface DatabaseTest {

    Engine value();

    /** The databases that the ledger supports. */
    enum Engine {
        /** A file in a temporary directory. */
        H2,
        /** See {@link PostgresServer} for where it comes from. */
        POSTGRES
    }
}
