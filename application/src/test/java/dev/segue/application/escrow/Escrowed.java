package dev.segue.application.escrow;

import dev.segue.application.escrow.Depositing.Deposited;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.application.fakes.World;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.domain.credential.Password;
import java.util.Optional;

/** Worlds in which Ada's hash, which WorkOS does not take, is in escrow. */
public final class Escrowed {

    private Escrowed() {}

    /** Ada, imported a moment ago; legacy still verifies her password. */
    public static World ada() {
        World world = World.withAda();
        deposit(world, Example.ada(), Example.PASSWORD);
        return world;
    }

    /** As {@link #ada()}, but legacy verifies her password no longer. */
    public static World adaWithoutLegacy() {
        World world = ada();
        world.legacy().losePassword(Example.id("ada"));
        return world;
    }

    /** What an import does with a row whose hash WorkOS does not take. */
    public static Deposited deposit(World world, LegacyUser user, Password password) {
        world.people()
                .put(new Person(world.subject(user.id()), Optional.of(user.id()), user.email()));
        return world.node().depositing().deposit(depositOf(world, user, password));
    }

    static Deposit depositOf(World world, LegacyUser user, Password password) {
        return new Deposit(user, FakeHashes.of(password), world.clock().instant());
    }
}
