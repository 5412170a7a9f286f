package dev.segue.domain.user;

import static dev.segue.domain.user.Ada.begun;
import static dev.segue.domain.user.Ada.discovered;
import static dev.segue.domain.user.Ada.erased;
import static dev.segue.domain.user.Ada.escrowed;
import static dev.segue.domain.user.Ada.factorCarried;
import static dev.segue.domain.user.Ada.hashImported;
import static dev.segue.domain.user.Ada.invited;
import static dev.segue.domain.user.Ada.moved;
import static dev.segue.domain.user.Ada.parked;
import static dev.segue.domain.user.Ada.provisioned;
import static dev.segue.domain.user.Ada.released;
import static dev.segue.domain.user.Ada.resetRequested;
import static dev.segue.domain.user.Ada.routedBack;
import static dev.segue.domain.user.Ada.routedToWorkOs;
import static dev.segue.domain.user.Ada.signedUp;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImpossibleStreamsTest {

    @Test
    void begin_with_anything_but_a_discovery_or_a_sign_up() {
        for (UserEvent event :
                List.of(
                        Ada.loggedInAtLegacy(),
                        begun(),
                        provisioned(),
                        hashImported(),
                        escrowed(),
                        factorCarried(),
                        invited(),
                        routedToWorkOs(),
                        routedBack(),
                        released(),
                        resetRequested(Authority.LEGACY),
                        parked(ParkReason.NO_HASH),
                        new UserEvent.CopiedToLegacy(Ada.ADA, Ada.NOW),
                        erased())) {
            assertImpossible(new Unknown(), event);
        }
    }

    @Test
    void discover_or_sign_up_a_user_twice() {
        UserMigration onLegacy = UserMigration.fold(List.of(discovered()));
        assertImpossible(onLegacy, discovered());
        assertImpossible(onLegacy, signedUp());
        assertImpossible(onLegacy, new UserEvent.CopiedToLegacy(Ada.ADA, Ada.NOW));
    }

    @Test
    void route_to_workos_without_an_account() {
        assertImpossible(UserMigration.fold(List.of(discovered(), begun())), routedToWorkOs());
    }

    @Test
    void move_a_user_who_has_moved() {
        UserMigration onWorkOs = UserMigration.fold(List.of(moved()));
        for (UserEvent event :
                List.of(
                        discovered(),
                        begun(),
                        provisioned(),
                        hashImported(),
                        escrowed(),
                        invited(),
                        routedToWorkOs(),
                        released(),
                        parked(ParkReason.NO_HASH),
                        signedUp())) {
            assertImpossible(onWorkOs, event);
        }
    }

    @Test
    void go_on_after_an_erasure() {
        for (UserEvent event :
                List.of(
                        discovered(),
                        begun(),
                        provisioned(),
                        escrowed(),
                        factorCarried(),
                        invited(),
                        routedBack(),
                        erased())) {
            assertImpossible(new Erased(), event);
        }
    }

    private static void assertImpossible(UserMigration state, UserEvent event) {
        assertThatThrownBy(() -> state.evolve(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(event.getClass().getSimpleName())
                .hasMessageContaining(state.getClass().getSimpleName())
                .hasMessageContaining(Ada.ADA.toString());
    }
}
