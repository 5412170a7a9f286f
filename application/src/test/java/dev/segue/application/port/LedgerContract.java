package dev.segue.application.port;

import static dev.segue.application.port.Examples.begun;
import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.eventfulMove;
import static dev.segue.application.port.Examples.loggedInAtLegacy;
import static dev.segue.application.port.Examples.signedUp;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.Ledger.Append;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every ledger promises. */
public abstract class LedgerContract {

    protected abstract Ledger ledger();

    private final Subject subject = somebody();
    private final AtomicInteger lost = new AtomicInteger();

    @Test
    void has_an_empty_history_for_a_subject_it_has_never_heard_of() {
        assertThat(ledger().read(subject)).isEqualTo(History.EMPTY);
    }

    @Test
    void gives_every_event_back_as_it_was_in_order() {
        List<UserEvent> events =
                Stream.of(eventfulMove(subject), List.of(erased(subject)))
                        .flatMap(List::stream)
                        .toList();

        ledger().append(subject, History.EMPTY, events);

        assertThat(ledger().read(subject)).isEqualTo(new History(events, events.size()));
    }

    @Test
    void gives_the_event_of_a_sign_up_back_as_it_was() {
        ledger().record(signedUp(subject));

        assertThat(ledger().read(subject).state()).isInstanceOf(OnWorkOs.class);
    }

    @Test
    void knows_of_whom_there_is_any_event() {
        ledger().record(discovered(subject));

        assertThat(ledger().known(List.of(subject, somebody()))).containsExactly(subject);
        assertThat(ledger().known(List.of())).isEmpty();
    }

    @Test
    void appends_after_the_history_that_was_read() {
        ledger().append(subject, History.EMPTY, List.of(discovered(subject)));
        ledger().append(subject, ledger().read(subject), List.of(begun(subject)));

        assertThat(ledger().read(subject).events())
                .containsExactly(discovered(subject), begun(subject));
    }

    @Test
    void stores_nothing_of_what_was_decided_on_a_history_that_has_grown() {
        ledger().append(subject, History.EMPTY, List.of(discovered(subject)));
        History stale = ledger().read(subject);
        ledger().record(loggedInAtLegacy(subject));

        assertThatThrownBy(() -> ledger().append(subject, stale, List.of(begun(subject))))
                .isInstanceOf(StaleHistory.class);

        assertThat(ledger().read(subject).events())
                .containsExactly(discovered(subject), loggedInAtLegacy(subject));
    }

    @Test
    void refuses_a_second_first_event() {
        ledger().append(subject, History.EMPTY, List.of(discovered(subject)));

        assertThatThrownBy(
                        () -> ledger().append(subject, History.EMPTY, List.of(discovered(subject))))
                .isInstanceOf(StaleHistory.class);
    }

    @Test
    void stores_nothing_for_a_decision_without_events() {
        ledger().append(subject, History.EMPTY, List.of());

        assertThat(ledger().read(subject)).isEqualTo(History.EMPTY);
    }

    @Test
    void records_an_event_at_the_end_of_its_stream_wherever_that_is() {
        ledger().record(discovered(subject));
        ledger().record(loggedInAtLegacy(subject));

        assertThat(ledger().read(subject).next()).isEqualTo(2);
    }

    @Test
    void refuses_an_event_about_somebody_else() {
        List<UserEvent> misplaced = List.of(discovered(somebody()));

        assertThatThrownBy(() -> ledger().append(subject, History.EMPTY, misplaced))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void appends_to_many_streams_and_names_those_that_had_grown() {
        Subject grown = somebody();
        ledger().record(discovered(grown));
        List<Subject> fresh = Stream.generate(Examples::somebody).limit(400).toList();
        List<Append> appends = new ArrayList<>();
        appends.add(new Append(grown, History.EMPTY, List.of(discovered(grown))));
        fresh.forEach(s -> appends.add(new Append(s, History.EMPTY, eventfulMove(s))));

        assertThat(ledger().appendAll(appends)).containsExactly(grown);

        assertThat(ledger().read(grown).next()).isEqualTo(1);
        assertThat(ledger().read(fresh.getFirst()).next()).isEqualTo(12);
        assertThat(ledger().read(fresh.getLast()).next()).isEqualTo(12);
    }

    @Test
    void takes_several_appends_to_one_stream_in_the_order_given() {
        Append first = new Append(subject, History.EMPTY, List.of(discovered(subject)));
        Append second =
                new Append(
                        subject,
                        new History(List.of(discovered(subject)), 1),
                        List.of(begun(subject)));

        assertThat(ledger().appendAll(List.of(first, second, second))).containsExactly(subject);

        assertThat(ledger().read(subject).events())
                .containsExactly(discovered(subject), begun(subject));
    }

    @Test
    void loses_no_update_among_many_writers() throws Exception {
        List<Subject> subjects = Stream.generate(Examples::somebody).limit(20).toList();
        subjects.forEach(s -> ledger().record(discovered(s)));
        AtomicInteger appended = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 64; writer++) {
                Subject target = subjects.get(writer % subjects.size());
                writers.add(
                        threads.submit(() ->
                                IntStream.range(0, 5).forEach(i -> insist(target, appended))));
            }
            finish(writers);
        }

        assertThat(subjects.stream().mapToLong(s -> ledger().read(s).next() - 1).sum())
                .isEqualTo(appended.get())
                .isEqualTo(64 * 5);
        assertThat(lost).hasPositiveValue();
    }

    private void insist(Subject target, AtomicInteger appended) {
        boolean stored = false;
        while (!stored) {
            History seen = ledger().read(target);
            assertThat(seen.events()).hasSize((int) seen.next());
            try {
                ledger().append(target, seen, List.of(loggedInAtLegacy(target)));
                stored = true;
            } catch (StaleHistory grown) {
                lost.incrementAndGet();
            }
        }
        appended.incrementAndGet();
    }

    private static void finish(List<Future<?>> all)
            throws InterruptedException, ExecutionException {
        for (Future<?> one : all) {
            one.get();
        }
    }
}
