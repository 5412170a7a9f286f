package dev.segue.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Legacy has said yes, and then something breaks. */
@Timeout(30)
class FirstLoginInTroubleTest {

    private final World world = World.withAda();

    @Test
    void is_answered_by_legacy_when_the_ledger_is_too_busy() {
        world.ledger().loseRaces(1000);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.workOs().calls()).isEmpty();
    }

    @Test
    void is_answered_by_legacy_when_the_ledger_is_too_busy_to_park_it() {
        world.with(Example.withSecondFactor(Example.ada()));
        world.ledger().loseRaces(1000);
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
    }

    @Test
    void tries_again_after_the_lease_when_the_ledger_was_too_busy_for_the_flip() {
        world.workOs()
                .faults()
                .beforeNext(WorkOsCall.AUTHENTICATE, () -> world.ledger().loseRaces(1000));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.WORKOS);
        world.ledger().loseRaces(0);
        world.clock().advance(Duration.ofSeconds(61));
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtWorkOs.class);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    @Test
    void is_answered_by_legacy_while_the_node_shuts_down() {
        ExecutorService closed = Executors.newVirtualThreadPerTaskExecutor();
        closed.close();
        NodeSettings settings = NodeSettings.usual();
        NodeSettings closing =
                new NodeSettings(
                        settings.adoption(),
                        settings.escrow(),
                        settings.lease(),
                        settings.patience(),
                        closed);
        assertThat(logIn(closing)).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
    }

    @Test
    void is_answered_by_legacy_when_an_attempt_breaks_and_the_operator_hears_of_it() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () -> {
                            throw new IllegalStateException("a bug");
                        });
        assertThat(world.adaLogsIn(Example.PASSWORD))
                .isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
        assertThat(world.alarms().raised()).containsExactly(Alarm.Side.WORKOS);
    }

    @Test
    void is_answered_by_legacy_when_it_is_interrupted() {
        CountDownLatch goOn = new CountDownLatch(1);
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, () -> await(goOn));
        Thread.currentThread().interrupt();
        LoginAnswer answer = world.adaLogsIn(Example.PASSWORD);
        goOn.countDown();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(answer).isInstanceOf(LoginAnswer.SignedInAtLegacy.class);
    }

    private LoginAnswer logIn(NodeSettings settings) {
        return world.node(settings)
                .logIn()
                .logIn(new LoginRequest(Example.email("ada"), Example.PASSWORD, Example.CLIENT));
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
