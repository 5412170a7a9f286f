package dev.segue.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.FakeHashes;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.World;
import dev.segue.application.login.LoginAnswer;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CrashingOnTheOtherWaysTest {

    @TestFactory
    Stream<DynamicTest> in_a_login_by_escrow_loses_nothing() {
        return loginByEscrow().everywhere();
    }

    @Test
    void in_a_login_by_escrow_has_many_places_to_happen() {
        assertThat(loginByEscrow().calls())
                .contains(
                        "Escrow.find",
                        "LegacyProvider.find",
                        "Ledger.append",
                        "WorkOsDirectory.create",
                        "WorkOsLogins.authenticate")
                .hasSizeGreaterThanOrEqualTo(11);
    }

    private static Rehearsal loginByEscrow() {
        return new Rehearsal(
                Escrowed::adaWithoutLegacy,
                (world, node) -> adaLogsIn(node, Example.PASSWORD),
                world -> {
                    assertThat(adaLogsIn(world.node(), Example.PASSWORD))
                            .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                    assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
                    assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(1);
                    assertThat(world.workOs().accounts()).hasSize(1);
                    assertThat(world.escrow().size()).isZero();
                });
    }

    @TestFactory
    Stream<DynamicTest> in_a_deposit_can_be_made_good_by_importing_again() {
        return new Rehearsal(
                        World::withAda,
                        (world, node) -> deposit(node),
                        world -> {
                            deposit(world.node());
                            world.legacy().losePassword(Example.id("ada"));
                            assertThat(world.recorded(CredentialEscrowed.class)).isEqualTo(1);
                            assertThat(world.escrow().size()).isEqualTo(1);
                            world.people().put(Example.person(world.ada(), "ada"));
                            assertThat(adaLogsIn(world.node(), Example.PASSWORD))
                                    .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
                        })
                .everywhere();
    }

    @TestFactory
    Stream<DynamicTest> in_a_deposit_leaves_whoever_legacy_verifies_a_way_in() {
        return new Rehearsal(
                        World::withAda,
                        (world, node) -> deposit(node),
                        world ->
                                assertThat(adaLogsIn(world.node(), Example.PASSWORD))
                                        .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class))
                .everywhere();
    }

    private static void deposit(Node node) {
        node.depositing()
                .deposit(
                        new Deposit(
                                Example.ada(),
                                FakeHashes.of(Example.PASSWORD),
                                Instant.parse("2026-01-05T07:00:00Z")));
    }

    private static LoginAnswer adaLogsIn(Node node, Password password) {
        return node.logIn().logIn(new LoginRequest(Example.email("ada"), password, Example.CLIENT));
    }
}
