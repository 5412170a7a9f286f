package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams;
import dev.segue.application.escrow.Escrowed;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RacingEscrowLoginsTest {

    private final World world = Escrowed.adaWithoutLegacy();

    @Test
    void end_with_one_account_and_every_login_answered() throws Exception {
        List<Future<LoginAnswer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> world.adaLogsIn(Example.PASSWORD)));
            }
        }
        for (Future<LoginAnswer> answer : answers) {
            assertThat(answer.get()).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        }
        assertThat(world.workOs().accounts()).hasSize(1);
        assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(1);
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void take_over_from_a_node_that_died_once_its_lease_has_ended() {
        new UserStreams(world.ledger())
                .carryOut(
                        new BeginProvisioning(
                                world.ada(),
                                new OperationId(UUID.randomUUID()),
                                Initiator.LOGIN,
                                Duration.ofSeconds(60),
                                world.clock().instant()));
        NodeSettings impatient = NodeSettings.usual().withPatience(Duration.ofMillis(50));
        LoginRequest request =
                new LoginRequest(Example.email("ada"), Example.PASSWORD, Example.CLIENT);
        assertThat(world.node(impatient).logIn().logIn(request))
                .isEqualTo(new LoginAnswer.NotMoved());
        assertThat(world.recorded(UserAuthenticatedLegacy.class)).isZero();
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void give_way_to_an_operator_who_steps_in() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.AUTHENTICATE,
                        () ->
                                world.node()
                                        .routing()
                                        .sendBack(
                                                world.ada(),
                                                new Operator("grace"),
                                                new Reason("practice"),
                                                false));
        assertThat(world.adaLogsIn(Example.PASSWORD)).isEqualTo(new LoginAnswer.NotMoved());
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
        assertThat(world.escrow().size()).isEqualTo(1);
    }

    @Test
    void leave_nothing_behind_of_a_user_who_is_erased_meanwhile() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.AUTHENTICATE, () -> world.node().eraseUser().erase(world.ada()));
        world.adaLogsIn(Example.PASSWORD);
        assertThat(world.state(world.ada())).isEqualTo(new Erased());
        assertThat(world.workOs().accounts()).isEmpty();
        assertThat(world.people().all()).isEmpty();
        assertThat(world.escrow().size()).isZero();
    }

    @Test
    void serve_a_login_that_comes_while_another_node_has_just_moved_the_user() {
        world.ledger().beforeNextAppend(() -> world.adaLogsIn(Example.PASSWORD));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.state(world.ada())).isInstanceOf(OnWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }
}
