package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.UserStreams;
import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.domain.Decision;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.Initiator;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.CompleteProvisioning;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class RacingFirstLoginsTest {

    private static final Operator GRACE = new Operator("grace");
    private static final Reason REASON = new Reason("practice");

    private final World world = World.withAda();

    @Test
    void end_with_one_account_each_and_every_login_answered() throws Exception {
        int users = 20;
        for (int i = 0; i < users; i++) {
            world.with(Example.user("user" + i));
        }
        List<Node> nodes = List.of(world.node(), world.node());
        List<LoginAnswer> answers = new ArrayList<>();
        try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<LoginAnswer>> running = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                LoginRequest request =
                        new LoginRequest(
                                Example.email("user" + i % users),
                                Example.PASSWORD,
                                Example.CLIENT);
                LogIn logIn = nodes.get(i % 2).logIn();
                running.add(
                        browsers.submit(() -> {
                            start.await();
                            return logIn.logIn(request);
                        }));
            }
            start.countDown();
            for (Future<LoginAnswer> one : running) {
                answers.add(one.get());
            }
        }
        assertThat(answers)
                .hasSize(200)
                .allMatch(answer ->
                        answer instanceof LoginAnswer.SignedInAtWorkOs
                                || answer instanceof LoginAnswer.SignedInAtLegacy);
        assertThat(world.workOs().accounts()).hasSize(users);
        assertThat(world.recorded(UserProvisioned.class)).isEqualTo(users);
        assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(users);
    }

    @Test
    void wait_for_the_one_that_is_under_way_and_share_its_result() throws Exception {
        CountDownLatch creating = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () -> {
                            creating.countDown();
                            await(goOn);
                        });
        try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LoginAnswer> first = browsers.submit(() -> world.adaLogsIn(Example.PASSWORD));
            await(creating);
            Future<LoginAnswer> second = browsers.submit(() -> world.adaLogsIn(Example.PASSWORD));
            while (world.legacy().passwordsShown().size() < 2) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            assertThat(first.get()).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
            assertThat(second.get()).isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        }
        assertThat(world.workOs().calls(WorkOsCall.CREATE)).isEqualTo(1);
    }

    @Test
    void do_not_wait_longer_than_their_patience() {
        beginElsewhere(Duration.ofMinutes(10));
        LoginAnswer answer = patiently(Duration.ofMillis(120));
        assertThat(answer).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void are_answered_by_legacy_when_workos_is_slow_and_move_the_user_behind_it() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, () -> await(goOn));
        assertThat(patiently(Duration.ofMillis(50)))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.state(world.ada())).isInstanceOf(OnLegacy.class);
        goOn.countDown();
        while (!(world.state(world.ada()) instanceof OnWorkOs)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void take_over_from_a_node_that_died_once_its_lease_has_ended() {
        beginElsewhere(Duration.ofSeconds(60));
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    @Test
    void fence_off_a_slow_attempt_that_was_taken_over() {
        OperationId slow = beginElsewhere(Duration.ofSeconds(60));
        world.clock().advance(Duration.ofSeconds(61));
        world.adaLogsIn(Example.PASSWORD);
        OnWorkOs moved = (OnWorkOs) world.state(world.ada());
        assertThat(
                        moved.decide(
                                new CompleteProvisioning(
                                        world.ada(),
                                        slow,
                                        new WorkOsUserId("user_late"),
                                        Binding.CREATED,
                                        world.clock().instant())))
                .isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkOsCall.class,
            names = {"CREATE", "AUTHENTICATE"})
    void give_way_to_an_operator_who_steps_in(WorkOsCall moment) {
        world.workOs()
                .faults()
                .beforeNext(
                        moment,
                        () -> world.node().routing().sendBack(world.ada(), GRACE, REASON, false));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.state(world.ada()))
                .isInstanceOfSatisfying(OnLegacy.class, state -> assertThat(state.held()).isTrue());
        assertThat(world.recorded(RoutedToWorkOs.class)).isZero();
    }

    @Test
    void leave_a_held_user_on_legacy_until_released() {
        world.adaLogsIn(Example.PASSWORD);
        world.node().routing().sendBack(world.ada(), GRACE, REASON, false);
        long writes = world.workOs().writes();
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.workOs().writes()).isEqualTo(writes);
        world.node().routing().release(world.ada(), GRACE, REASON);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void leave_alone_whoever_waits_for_an_operator_until_released() {
        parkElsewhere(ParkReason.EMAIL_HELD_UNPROVEN);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.workOs().calls()).isEmpty();
        world.node().routing().release(world.ada(), GRACE, REASON);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
    }

    private LoginAnswer patiently(Duration patience) {
        return logIn(NodeSettings.usual().withPatience(patience));
    }

    private LoginAnswer logIn(NodeSettings settings) {
        return world.node(settings)
                .logIn()
                .logIn(new LoginRequest(Example.email("ada"), Example.PASSWORD, Example.CLIENT));
    }

    private OperationId beginElsewhere(Duration lease) {
        OperationId operation = new OperationId(UUID.randomUUID());
        carryOut(
                new BeginProvisioning(
                        world.ada(), operation, Initiator.LOGIN, lease, world.clock().instant()));
        return operation;
    }

    private void parkElsewhere(ParkReason reason) {
        carryOut(
                new Park(
                        world.ada(),
                        new OperationId(UUID.randomUUID()),
                        reason,
                        world.clock().instant()));
    }

    private void carryOut(UserCommand command) {
        Discover discover = new Discover(world.ada(), Provider.FIREBASE, world.clock().instant());
        new UserStreams(world.ledger()).carryOut(discover, command);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
