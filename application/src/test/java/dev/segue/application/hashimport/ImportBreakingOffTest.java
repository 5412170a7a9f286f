package dev.segue.application.hashimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.fakes.Example;
import dev.segue.application.fakes.WorkOsCall;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportBreakingOffTest {

    private final World world = World.withAda();

    @Test
    void goes_on_where_it_stopped() {
        IntStream.range(0, 20).forEach(i -> world.with(Example.user("user" + i)));
        ImportRun run = ImportRun.of(world).inChunksOf(5).oneAtATime();
        world.workOs().faults().limitWrites(9);
        assertThat(run.kindsOn(world.node())).contains(Kind.IMPORTED, Kind.PARKED);
        world.workOs().faults().limitWrites(Integer.MAX_VALUE);
        assertThat(run.kindsOn(world.node()))
                .containsOnly(Kind.IMPORTED, Kind.ALREADY_THERE)
                .hasSize(21);
        assertThat(world.workOs().accounts()).hasSize(21);
        assertThat(world.recorded(RoutedToWorkOs.class)).isEqualTo(21);
    }

    @Test
    void stops_and_resumes_where_a_bug_breaks_a_row() {
        world.workOs()
                .faults()
                .beforeNext(
                        WorkOsCall.CREATE,
                        () -> {
                            throw new IllegalStateException("with something personal");
                        });
        assertThatThrownBy(this::runAll)
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("resume")
                .hasMessageNotContaining("personal");
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
    }

    @Test
    void stops_where_it_is_interrupted() {
        world.workOs().faults().beforeNext(WorkOsCall.CREATE, ImportBreakingOffTest::awaitForEver);
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::runAll).isInstanceOf(ImportStopped.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(runAll()).containsExactly(Kind.IMPORTED);
        assertThat(world.workOs().accounts()).hasSize(1);
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<Kind> runAll() {
        world.clock().advance(Duration.ofSeconds(1));
        return ImportRun.of(world).kindsOn(world.node());
    }
}
