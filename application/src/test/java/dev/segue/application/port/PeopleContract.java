package dev.segue.application.port;

import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.email;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.eventfulMove;
import static dev.segue.application.port.Examples.nameless;
import static dev.segue.application.port.Examples.parked;
import static dev.segue.application.port.Examples.person;
import static dev.segue.application.port.Examples.routedBack;
import static dev.segue.application.port.Examples.signedUp;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of people promises, together with the ledger that routes them. */
public abstract class PeopleContract {

    protected abstract Ledger ledger();

    protected abstract People people();

    private final Subject ada = somebody();
    private final Subject bob = somebody();
    private final String email = "ada-" + ada + "@example.com";

    @Test
    void know_nobody_by_an_e_mail_that_nobody_holds() {
        assertThat(people().holding(email(email))).isEmpty();
        assertThat(people().find(ada)).isEmpty();
    }

    @Test
    void are_found_by_subject_and_by_any_spelling_of_their_e_mail() {
        Person written = person(ada, "Ada-" + ada + "@EXAMPLE.com");

        assertThat(people().put(written)).isEqualTo(ada);

        Routed routed = new Routed(written, Optional.empty());
        assertThat(people().find(ada)).contains(routed);
        assertThat(people().holding(email(email))).contains(routed);
    }

    @Test
    void come_with_the_route_that_is_in_force_now() {
        people().put(person(ada, email));

        ledger().record(discovered(ada));
        assertThat(routeOfHolder()).contains(route(Authority.LEGACY, false, 0));

        ledger().record(parked(ada, ParkReason.NO_HASH));
        assertThat(routeOfHolder().flatMap(Route::parked)).contains(ParkReason.NO_HASH);

        ledger().record(routedBack(ada));
        assertThat(routeOfHolder().map(Route::held)).contains(true);
    }

    @Test
    void are_on_workos_once_their_stream_says_so() {
        people().put(person(ada, email));
        ledger().append(ada, History.EMPTY, eventfulMove(ada));

        assertThat(routeOfHolder()).contains(route(Authority.WORKOS, false, 11));
    }

    @Test
    void have_no_route_once_they_are_erased() {
        people().put(person(ada, email));
        ledger().record(signedUp(ada));
        ledger().record(erased(ada));

        assertThat(routeOfHolder()).isEmpty();
    }

    @Test
    void do_not_take_an_e_mail_from_whoever_holds_it() {
        people().put(person(ada, email));

        assertThat(people().put(person(bob, email))).isEqualTo(ada);

        assertThat(holder()).contains(ada);
        assertThat(people().find(bob).flatMap(routed -> routed.person().email())).isPresent();
    }

    @Test
    void keep_their_e_mail_when_they_are_written_again() {
        people().put(person(ada, email));
        people().put(person(ada, email));

        assertThat(holder()).contains(ada);
    }

    @Test
    void need_no_e_mail() {
        assertThat(people().put(nameless(ada))).isEqualTo(ada);
        assertThat(people().put(nameless(bob))).isEqualTo(bob);
    }

    @Test
    void release_an_e_mail_by_changing_it() {
        people().put(person(ada, email));
        people().put(person(ada, "new-" + email));
        assertThat(holder()).isEmpty();

        assertThat(people().put(person(bob, email))).isEqualTo(bob);
    }

    @Test
    void release_an_e_mail_by_losing_it() {
        people().put(person(ada, email));
        people().put(nameless(ada));

        assertThat(holder()).isEmpty();
    }

    @Test
    void claim_an_e_mail_that_has_become_free_when_they_are_next_written() {
        people().put(person(ada, email));
        people().put(person(bob, email));
        people().forget(ada);
        assertThat(holder()).isEmpty();

        assertThat(people().put(person(bob, email))).isEqualTo(bob);
        assertThat(holder()).contains(bob);
    }

    @Test
    void are_gone_once_forgotten() {
        people().put(person(ada, email));

        people().forget(ada);

        assertThat(people().find(ada)).isEmpty();
        assertThat(holder()).isEmpty();
    }

    @Test
    void are_found_many_at_a_time_without_those_who_are_absent() {
        people().put(person(ada, email));

        assertThat(people().findAll(List.of(ada, bob)))
                .containsOnly(Map.entry(ada, new Routed(person(ada, email), Optional.empty())));
    }

    @Test
    void are_written_by_the_thousand_and_the_first_of_a_kind_holds_the_e_mail() {
        people().put(person(ada, email));
        Subject first = somebody();
        Subject second = somebody();
        List<Person> many = new ArrayList<>();
        Stream.generate(Examples::somebody)
                .limit(2_500)
                .forEach(each -> many.add(person(each, each + "@example.com")));
        many.add(person(bob, email));
        many.add(person(first, "twins-" + email));
        many.add(person(second, "twins-" + email));

        assertThat(people().putAll(many))
                .containsOnly(Map.entry(bob, ada), Map.entry(second, first));
        assertThat(people().putAll(many))
                .containsOnly(Map.entry(bob, ada), Map.entry(second, first));
        assertThat(people().findAll(many.stream().map(Person::subject).toList()))
                .hasSize(many.size());
    }

    @Test
    void agree_on_one_holder_however_many_claim_an_e_mail_at_once() throws Exception {
        Set<Subject> told = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Subject>> claims =
                    Stream.generate(Examples::somebody)
                            .limit(64)
                            .map(each -> threads.submit(() -> people().put(person(each, email))))
                            .toList();
            for (Future<Subject> claim : claims) {
                told.add(claim.get());
            }
        }

        assertThat(told).hasSize(1);
        assertThat(holder()).isEqualTo(told.stream().findFirst());
    }

    @Test
    void are_written_once_however_many_write_the_same_person_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Subject>> writes =
                    Stream.generate(() -> threads.submit(() -> people().put(person(ada, email))))
                            .limit(64)
                            .toList();
            for (Future<Subject> write : writes) {
                assertThat(write.get()).isEqualTo(ada);
            }
        }

        assertThat(holder()).contains(ada);
    }

    private Optional<Subject> holder() {
        return people().holding(email(email)).map(routed -> routed.person().subject());
    }

    private Optional<Route> routeOfHolder() {
        return people().holding(email(email)).flatMap(Routed::route);
    }

    private Route route(Authority authority, boolean held, long version) {
        return new Route(ada, authority, held, Optional.empty(), version);
    }
}
