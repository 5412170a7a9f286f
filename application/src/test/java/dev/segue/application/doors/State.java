package dev.segue.application.doors;

import dev.segue.application.UserStreams;
import dev.segue.application.account.SignUpRequest;
import dev.segue.application.campaign.Campaign;
import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.ImportRun;
import dev.segue.application.port.Person;
import dev.segue.application.port.PersonName;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Where Ada stands when she comes to a door. */
enum State {
    NEVER_SEEN("never seen") {
        @Override
        void reach(World world) {}
    },
    DISCOVERED("discovered") {
        @Override
        void reach(World world) {
            writeDown(world);
        }
    },
    ATTEMPT_IN_PROGRESS("attempt in progress") {
        @Override
        void reach(World world) {
            writeDown(
                    world,
                    new BeginProvisioning(
                            world.ada(),
                            operation(),
                            Initiator.LOGIN,
                            Duration.ofSeconds(60),
                            world.clock().instant()));
        }
    },
    PARKED_FOR_LOGIN("parked for login") {
        @Override
        void reach(World world) {
            park(world, ParkReason.WORKOS_UNAVAILABLE);
        }
    },
    IN_ESCROW("in escrow") {
        @Override
        void reach(World world) {
            Escrowed.deposit(world, Example.ada(), Example.PASSWORD);
            world.legacy().losePassword(Example.id("ada"));
        }
    },
    INVITED("invited") {
        @Override
        void reach(World world) {
            park(world, ParkReason.RESET_NEEDED);
            Campaign.in(world).run();
        }
    },
    INVITED_AND_ANSWERED("invited, new password chosen") {
        @Override
        void reach(World world) {
            INVITED.reach(world);
            Campaign.adaChooses(world, Example.NEWER);
        }
    },
    PARKED_FOR_OPERATOR("parked for operator") {
        @Override
        void reach(World world) {
            park(world, ParkReason.EMAIL_HELD_UNPROVEN);
        }
    },
    HELD("held") {
        @Override
        void reach(World world) {
            world.adaLogsIn(Example.PASSWORD);
            world.node()
                    .routing()
                    .sendBack(world.ada(), new Operator("grace"), new Reason("practice"), false);
        }
    },
    ON_WORKOS_BY_LOGIN("on WorkOS by login") {
        @Override
        void reach(World world) {
            world.adaLogsIn(Example.PASSWORD);
        }
    },
    ON_WORKOS_BY_IMPORT("on WorkOS by import") {
        @Override
        void reach(World world) {
            ImportRun.of(world).on(world.node());
        }
    },
    BORN_ON_WORKOS("born on WorkOS") {
        @Override
        void reach(World world) {
            world.legacy().delete(Example.id("ada"));
            world.node()
                    .signUp()
                    .signUp(
                            new SignUpRequest(
                                    Example.email("ada"),
                                    Example.PASSWORD,
                                    PersonName.UNKNOWN,
                                    Example.CLIENT));
        }
    },
    ERASED("erased") {
        @Override
        void reach(World world) {
            world.adaLogsIn(Example.PASSWORD);
            world.node().eraseUser().erase(world.ada());
        }
    };

    private final String label;

    State(String label) {
        this.label = label;
    }

    abstract void reach(World world);

    static State labelled(String label) {
        for (State state : values()) {
            if (state.label.equals(label)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state is called " + label);
    }

    private static void park(World world, ParkReason reason) {
        writeDown(world, new Park(world.ada(), operation(), reason, world.clock().instant()));
    }

    private static void writeDown(World world, UserCommand... more) {
        world.people()
                .put(
                        new Person(
                                world.ada(),
                                Optional.of(Example.id("ada")),
                                Optional.of(Example.email("ada"))));
        UserStreams streams = new UserStreams(world.ledger());
        streams.carryOut(new Discover(world.ada(), Provider.FIREBASE, world.clock().instant()));
        for (UserCommand command : more) {
            streams.carryOut(command);
        }
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }
}
