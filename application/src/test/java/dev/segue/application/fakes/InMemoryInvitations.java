package dev.segue.application.fakes;

import dev.segue.application.port.Invitations;
import dev.segue.application.port.Route;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Invitations folded from a ledger in memory. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryLedger ledger;

    public InMemoryInvitations(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Route> parked(Set<ParkReason> reasons, Page page) {
        return page(page, route -> route.parked().filter(reasons::contains).isPresent());
    }

    @Override
    public List<Route> waiting(Page page) {
        return page(page, route -> route.invitation().isPresent());
    }

    private List<Route> page(Page page, Predicate<Route> wanted) {
        String after = page.after().map(Object::toString).orElse("");
        return ledger.routes().stream()
                .filter(route -> route.authority() == Authority.LEGACY)
                .filter(wanted)
                .sorted(Comparator.comparing(route -> route.subject().toString()))
                .filter(route -> route.subject().toString().compareTo(after) > 0)
                .limit(page.limit())
                .toList();
    }

    @Override
    public List<CohortCount> cohorts() {
        Map<Cohort, List<Route>> cohorts =
                ledger.routes().stream()
                        .filter(route -> route.invitation().isPresent())
                        .sorted(Comparator.comparing(route -> route.invitation().get().at()))
                        .collect(Collectors.groupingBy(route -> route.invitation().get().cohort()));
        return cohorts.entrySet().stream()
                .sorted(Comparator.comparing(cohort -> firstOf(cohort.getValue())))
                .map(cohort -> count(cohort.getKey(), cohort.getValue()))
                .toList();
    }

    private static Instant firstOf(List<Route> routes) {
        return routes.getFirst().invitation().orElseThrow().at();
    }

    private static CohortCount count(Cohort cohort, List<Route> routes) {
        Map<Authority, Long> sides =
                routes.stream()
                        .map(Route::authority)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new CohortCount(cohort, routes.size(), sides.getOrDefault(Authority.WORKOS, 0L));
    }
}
