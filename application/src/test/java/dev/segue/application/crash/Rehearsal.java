package dev.segue.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.fakes.Crash;
import dev.segue.application.fakes.CrashPoint;
import dev.segue.application.fakes.CrashPoint.Moment;
import dev.segue.application.fakes.Node;
import dev.segue.application.fakes.NodeSettings;
import dev.segue.application.fakes.World;
import dev.segue.application.hashimport.ImportStopped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Kills an operation just before and just after every one of its calls to the outside, and then
 * looks at what a new process makes of what is left.
 *
 * @param beforehand the world as it was before the operation
 * @param operation what is killed
 * @param afterwards what must then be true, whatever the call
 */
record Rehearsal(
        Supplier<World> beforehand, BiConsumer<World, Node> operation, Consumer<World> afterwards) {

    private static final NodeSettings SETTINGS = NodeSettings.usual().adopting().inCallerThread();

    Stream<DynamicTest> everywhere() {
        List<String> calls = calls();
        return IntStream.range(0, calls.size())
                .boxed()
                .flatMap(call ->
                        Stream.of(Moment.values())
                                .map(moment -> killedAt(call, moment, calls.get(call))));
    }

    /** The calls of an operation that is left alone. */
    List<String> calls() {
        World world = beforehand.get();
        CrashPoint counter = CrashPoint.never();
        operation.accept(world, world.node(counter.within(world.ports()), SETTINGS));
        afterwards.accept(world);
        return counter.calls();
    }

    private DynamicTest killedAt(int call, Moment moment, String name) {
        String title = moment.name().toLowerCase(Locale.ROOT) + " " + call + " " + name;
        return DynamicTest.dynamicTest(
                title,
                () -> {
                    World world = beforehand.get();
                    CrashPoint crash = CrashPoint.at(call, moment);
                    Node doomed = world.node(crash.within(world.ports()), SETTINGS);
                    dies(() -> operation.accept(world, doomed));
                    assertThat(crash.hasStruck()).isTrue();
                    world.clock().advance(Duration.ofSeconds(61));
                    afterwards.accept(world);
                });
    }

    /** A login catches the death of its own attempt: legacy's answer stands even then. */
    private static void dies(Runnable operation) {
        try {
            operation.run();
        } catch (ImportStopped stopped) {
            assertThat(stopped).hasCauseInstanceOf(Crash.class);
        } catch (Crash died) {
            assertThat(died).hasMessageContaining(".");
        }
    }
}
