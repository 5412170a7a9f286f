package dev.segue.application.campaign;

import dev.segue.application.UserStreams;
import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Invitations.CohortCount;
import dev.segue.application.port.Invitations.Page;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invites users whose password nothing can carry over to choose a new one at WorkOS. The ledger is
 * the journal: after a crash at any point the same call goes on, and mails at most one user twice.
 */
public final class RunCampaign {

    private static final int PAGE = 100;

    private final Parts parts;

    /** What a campaign works with; the directory is the one of imports. */
    public record Parts(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            Invitations invitations,
            Supplies supplies) {}

    /** Hears what becomes of each user. */
    public interface Watch {
        void user(CampaignOutcome outcome);
    }

    /** What is done with a user who may be invited. */
    private interface Step {
        CampaignOutcome take(Person person, EmailAddress email, LegacyId id);
    }

    public RunCampaign(Parts parts) {
        this.parts = parts;
    }

    /**
     * Invites until the cohort has its size or nobody is left.
     *
     * @throws CampaignStopped if a side stops answering; the same call resumes
     */
    public void run(CampaignPlan plan, Watch watch) {
        Inviting inviting = new Inviting(parts, plan);
        walk(plan, inviting::invite, watch);
    }

    /** Says whom a run would take up, and writes nothing anywhere. */
    public void rehearse(CampaignPlan plan, Watch watch) {
        walk(plan, (person, email, id) -> CampaignOutcome.of(person, Kind.INVITABLE), watch);
    }

    private void walk(CampaignPlan plan, Step step, Watch watch) {
        Tally tally = new Tally(plan.size() - invitedIn(plan));
        Page page = Page.first(PAGE);
        List<Route> routes = parts.invitations().parked(plan.reasons(), page);
        while (!tally.isFull() && !routes.isEmpty()) {
            Map<Subject, Routed> people = parts.people().findAll(subjects(routes));
            for (Route route : routes) {
                if (tally.isFull()) {
                    return;
                }
                Optional<Routed> known = Optional.ofNullable(people.get(route.subject()));
                CampaignOutcome outcome = outcome(route, known, plan, step);
                watch.user(outcome);
                tally.count(outcome);
            }
            page = page.from(routes.getLast());
            routes = parts.invitations().parked(plan.reasons(), page);
        }
    }

    private long invitedIn(CampaignPlan plan) {
        return parts.invitations().cohorts().stream()
                .filter(count -> count.cohort().equals(plan.cohort()))
                .mapToLong(CohortCount::invited)
                .sum();
    }

    private static List<Subject> subjects(List<Route> routes) {
        return routes.stream().map(Route::subject).toList();
    }

    private static CampaignOutcome outcome(
            Route route, Optional<Routed> known, CampaignPlan plan, Step step) {
        if (known.isEmpty()) {
            return new CampaignOutcome(
                    route.subject(),
                    Optional.empty(),
                    Kind.GONE,
                    Optional.empty(),
                    Optional.empty());
        }
        Person person = known.get().person();
        if (plan.optOut().names(person)) {
            return CampaignOutcome.of(person, Kind.OPTED_OUT);
        }
        if (route.invitation().isPresent()) {
            return CampaignOutcome.of(person, Kind.INVITED_BEFORE);
        }
        if (route.held()) {
            return CampaignOutcome.of(person, Kind.HELD);
        }
        return person.email().isEmpty() || person.legacyId().isEmpty()
                ? CampaignOutcome.of(person, Kind.NO_EMAIL)
                : step.take(person, person.email().get(), person.legacyId().get());
    }
}
