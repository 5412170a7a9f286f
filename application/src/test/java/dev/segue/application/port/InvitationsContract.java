package dev.segue.application.port;

import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.invited;
import static dev.segue.application.port.Examples.parked;
import static dev.segue.application.port.Examples.preparedMove;
import static dev.segue.application.port.Examples.routedBack;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.application.port.Invitations.Page;
import dev.segue.application.port.Route.Invitation;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every reader of invitations promises; others may be in the same ledger. */
public abstract class InvitationsContract {

    private static final Set<ParkReason> REASONS =
            Set.of(ParkReason.RESET_NEEDED, ParkReason.NO_HASH);

    protected abstract Ledger ledger();

    protected abstract Invitations invitations();

    private final Subject ada = somebody();
    private final Cohort cohort = new Cohort(UUID.randomUUID().toString());

    @Test
    void are_for_users_on_legacy_who_are_parked_for_a_reason_that_was_asked_for() {
        Subject other = somebody();
        ledger().append(ada, History.EMPTY, parkedFor(ada, ParkReason.RESET_NEEDED));
        ledger().append(other, History.EMPTY, parkedFor(other, ParkReason.DISABLED));

        assertThat(allParked()).extracting(Route::subject).contains(ada).doesNotContain(other);
    }

    @Test
    void show_whoever_is_held_or_was_invited_as_such() {
        ledger().append(ada, History.EMPTY, parkedFor(ada, ParkReason.NO_HASH));
        ledger().record(invited(ada, cohort.value()));
        ledger().record(routedBack(ada));

        assertThat(allParked())
                .filteredOn(route -> route.subject().equals(ada))
                .singleElement()
                .satisfies(route -> {
                    assertThat(route.held()).isTrue();
                    assertThat(route.invitation()).contains(new Invitation(cohort, Examples.NOON));
                });
    }

    @Test
    void wait_until_workos_answers_the_user() {
        ledger().append(ada, History.EMPTY, preparedMove(ada).subList(0, 5));
        assertThat(allWaiting()).extracting(Route::subject).contains(ada);

        ledger().record(preparedMove(ada).getLast());
        assertThat(allWaiting()).extracting(Route::subject).doesNotContain(ada);
    }

    @Test
    void are_counted_by_cohort() {
        Subject moved = somebody();
        Subject gone = somebody();
        for (Subject each : List.of(ada, moved, gone)) {
            ledger().append(each, History.EMPTY, preparedMove(each).subList(0, 4));
            ledger().record(invited(each, cohort.value()));
        }
        ledger().record(preparedMove(moved).getLast());
        ledger().record(erased(gone));

        assertThat(invitations().cohorts()).contains(new CohortCount(cohort, 2, 1));
    }

    @Test
    void come_page_by_page_each_user_once() {
        List<Subject> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Subject each = somebody();
            many.add(each);
            ledger().append(each, History.EMPTY, parkedFor(each, ParkReason.RESET_NEEDED));
        }

        List<Subject> paged = allParked().stream().map(Route::subject).toList();

        assertThat(paged).containsAll(many).doesNotHaveDuplicates();
    }

    private static List<UserEvent> parkedFor(Subject subject, ParkReason reason) {
        return List.of(discovered(subject), preparedMove(subject).get(2), parked(subject, reason));
    }

    private List<Route> allParked() {
        return all(page -> invitations().parked(REASONS, page));
    }

    private List<Route> allWaiting() {
        return all(page -> invitations().waiting(page));
    }

    private static List<Route> all(Function<Page, List<Route>> listing) {
        List<Route> all = new ArrayList<>();
        Page page = new Page(Optional.empty(), 10);
        for (List<Route> rows = listing.apply(page); !rows.isEmpty(); rows = listing.apply(page)) {
            assertThat(rows).hasSizeLessThanOrEqualTo(10);
            all.addAll(rows);
            page = page.from(rows.getLast());
        }
        return all;
    }
}
