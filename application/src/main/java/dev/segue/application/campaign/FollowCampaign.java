package dev.segue.application.campaign;

import dev.segue.application.port.Invitations;
import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.application.port.Invitations.Page;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Route.Invitation;
import dev.segue.application.port.Routed;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How campaigns have come on, and who has not answered. Without e-mails. */
public final class FollowCampaign {

    private static final int PAGE = 500;

    private final Invitations invitations;
    private final People people;

    public FollowCampaign(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    /** Every cohort in the order of its first invitation. */
    public List<CohortCount> cohorts() {
        return invitations.cohorts();
    }

    /** Tells of each user who was invited and whom legacy still answers. */
    public void waiting(Consumer<Waiting> watch) {
        Page page = Page.first(PAGE);
        List<Route> routes = invitations.waiting(page);
        while (!routes.isEmpty()) {
            Map<Subject, Routed> known =
                    people.findAll(routes.stream().map(Route::subject).toList());
            for (Route route : routes) {
                Optional<LegacyId> user =
                        Optional.ofNullable(known.get(route.subject()))
                                .map(Routed::person)
                                .flatMap(Person::legacyId);
                watch.accept(
                        new Waiting(
                                route.subject(),
                                user,
                                route.invitation().orElseThrow(),
                                route.held()));
            }
            page = page.from(routes.getLast());
            routes = invitations.waiting(page);
        }
    }

    /** Somebody who has not answered, or not yet. */
    public record Waiting(
            Subject subject, Optional<LegacyId> user, Invitation invitation, boolean held) {}
}
