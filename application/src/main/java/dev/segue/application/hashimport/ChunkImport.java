package dev.segue.application.hashimport;

import dev.segue.application.hashimport.ImportHashes.Job;
import dev.segue.application.hashimport.ImportHashes.Parts;
import dev.segue.application.hashimport.Moving.Moved;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.hashimport.Settling.Settled;
import dev.segue.application.plan.MigrationPath;
import dev.segue.application.plan.Survey;
import dev.segue.application.plan.UserPlan;
import dev.segue.application.port.Belongings.Possessions;
import dev.segue.application.port.History;
import dev.segue.application.port.Ledger.Append;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.Decision;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Takes some rows through an import together: few reads and one append for all of them. */
final class ChunkImport {

    private static final Set<Kind> MOVED = Set.of(Kind.IMPORTED, Kind.OPENED, Kind.ADOPTED);
    private static final Set<Kind> ARRIVED =
            Set.of(Kind.IMPORTED, Kind.OPENED, Kind.ADOPTED, Kind.ALREADY_THERE);

    private final Parts parts;
    private final Survey survey;
    private final ImportPolicy policy;
    private final Moving moving;
    private final Settling settling;
    private final Packing packing;
    private final Rereading rereading;
    private final ExecutorService threads;

    ChunkImport(Parts parts, Job job, Moving moving, ExecutorService threads) {
        this.parts = parts;
        this.survey = job.survey();
        this.policy = job.policy();
        this.moving = moving;
        this.settling = moving.settling();
        this.packing = new Packing(parts.belongings(), job.organizations());
        this.rereading = new Rereading(parts, job.policy());
        this.threads = threads;
    }

    /** Decides and records every row; the outcomes in the rows' order. */
    List<RowOutcome> process(List<Row> chunk) {
        if (chunk.isEmpty()) {
            return List.of();
        }
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<Subject, Routed> routed = parts.people().findAll(subjects(chunk));
        Map<Subject, Possessions> packed = packing.pack(chunk);
        List<Row> open = rereading.fresh(stillOpen(chunk, routed, outcomes), outcomes);
        List<Settled> settled = new ArrayList<>();
        Map<LegacyId, UserPlan> plans = new HashMap<>();
        List<Row> movable = movable(open, plans);
        stay(open, plans, settled, outcomes);
        for (Moved moved : inParallel(movable, packed)) {
            switch (moved) {
                case Moved.ToRecord(var done) -> settled.add(done);
                case Moved.Recorded(var outcome) -> outcomes.add(outcome);
            }
        }
        record(settled, routed, outcomes);
        forgetErased(open, outcomes);
        followEmails(movable, outcomes);
        arrive(chunk, packed, outcomes);
        outcomes.replaceAll(
                outcome -> outcome.user().map(plans::get).map(outcome::along).orElse(outcome));
        outcomes.sort(Comparator.comparingLong(RowOutcome::number));
        return outcomes;
    }

    /** Those who moved before this run get what has come for them since. */
    private void arrive(
            List<Row> chunk, Map<Subject, Possessions> packed, List<RowOutcome> outcomes) {
        Set<LegacyId> there = users(outcomes, EnumSet.of(Kind.ALREADY_THERE));
        for (Row row : chunk) {
            Possessions waiting = packed.getOrDefault(row.subject(), Possessions.NONE);
            if (there.contains(row.id()) && !waiting.hasNothing()) {
                moving.catchUp(row, waiting).ifPresent(left -> note(row, left, outcomes));
            }
        }
        Set<LegacyId> complete =
                outcomes.stream()
                        .filter(outcome -> ARRIVED.contains(outcome.kind()))
                        .filter(outcome -> outcome.remedy().isEmpty())
                        .flatMap(outcome -> outcome.user().stream())
                        .collect(Collectors.toSet());
        packing.arrived(
                chunk.stream()
                        .filter(row -> complete.contains(row.id()))
                        .map(Row::subject)
                        .filter(packed::containsKey)
                        .toList());
    }

    private static void note(Row row, String left, List<RowOutcome> outcomes) {
        outcomes.replaceAll(outcome ->
                outcome.user().filter(row.id()::equals).isPresent()
                        ? outcome.withRemedy(left)
                        : outcome);
    }

    private static List<Subject> subjects(List<Row> rows) {
        return rows.stream().map(Row::subject).toList();
    }

    private List<Row> stillOpen(
            List<Row> chunk, Map<Subject, Routed> routed, List<RowOutcome> outcomes) {
        List<Subject> strangers =
                subjects(chunk).stream().filter(s -> !routed.containsKey(s)).toList();
        // The ledger knows them, but nobody knows who they are: they were erased.
        Set<Subject> erased = parts.ledger().known(strangers);
        List<Row> open = new ArrayList<>();
        for (Row row : chunk) {
            Optional<Route> route =
                    Optional.ofNullable(routed.get(row.subject())).flatMap(Routed::route);
            if (erased.contains(row.subject())) {
                outcomes.add(RowOutcome.of(row, Kind.GONE));
            } else if (route.filter(r -> r.authority() == Authority.WORKOS).isPresent()) {
                outcomes.add(RowOutcome.of(row, Kind.ALREADY_THERE));
            } else if (route.filter(Route::held).isPresent()) {
                outcomes.add(RowOutcome.of(row, Kind.HELD));
            } else {
                open.add(row);
            }
        }
        return open;
    }

    /** Plans every row; those whom the plan moves. */
    private List<Row> movable(List<Row> open, Map<LegacyId, UserPlan> plans) {
        Map<Subject, Subject> holders =
                parts.people().putAll(open.stream().map(ChunkImport::person).toList());
        for (Row row : open) {
            boolean taken =
                    holders.containsKey(row.subject())
                            || row.exported().user().email().filter(survey::collides).isPresent();
            plans.put(row.id(), policy.paths().plan(row.exported(), taken));
        }
        return open.stream().filter(row -> plans.get(row.id()).parked().isEmpty()).toList();
    }

    private void stay(
            List<Row> open,
            Map<LegacyId, UserPlan> plans,
            List<Settled> settled,
            List<RowOutcome> outcomes) {
        for (Row row : open) {
            UserPlan plan = plans.get(row.id());
            if (plan.path() == MigrationPath.ESCROW) {
                outcomes.add(moving.deposited(row));
            } else {
                plan.parked().ifPresent(reason -> settled.add(settling.parked(row, reason)));
            }
        }
    }

    private static Person person(Row row) {
        LegacyUser user = row.exported().user();
        return new Person(row.subject(), Optional.of(user.id()), user.email());
    }

    private List<Moved> inParallel(List<Row> movable, Map<Subject, Possessions> packed) {
        List<Future<Moved>> running = new ArrayList<>();
        for (Row row : movable) {
            Possessions possessions = packed.getOrDefault(row.subject(), Possessions.NONE);
            running.add(threads.submit(() -> moving.move(row, possessions)));
        }
        List<Moved> moved = new ArrayList<>();
        for (Future<Moved> one : running) {
            moved.add(finished(one));
        }
        return moved;
    }

    private static Moved finished(Future<Moved> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportStopped("the import was interrupted; run the same command to resume");
        } catch (ExecutionException e) {
            throw new ImportStopped(
                    "the import broke off ("
                            + e.getCause().getClass().getSimpleName()
                            + "); run the same command to resume",
                    e.getCause());
        }
    }

    private void record(
            List<Settled> settled, Map<Subject, Routed> routed, List<RowOutcome> outcomes) {
        List<Append> appends = new ArrayList<>();
        List<Settled> appended = new ArrayList<>();
        for (Settled one : settled) {
            Subject subject = one.row().subject();
            boolean fresh =
                    Optional.ofNullable(routed.get(subject)).flatMap(Routed::route).isEmpty();
            History history = fresh ? History.EMPTY : parts.ledger().read(subject);
            Decision<UserEvent> decision = history.state().decideAll(one.commands());
            if (decision instanceof Decision.Accepted<UserEvent>(var events) && !events.isEmpty()) {
                appends.add(new Append(subject, history, events));
                appended.add(one);
            } else {
                outcomes.add(moving.outcome(one, decision));
            }
        }
        Set<Subject> stale = Set.copyOf(parts.ledger().appendAll(appends));
        for (int i = 0; i < appends.size(); i++) {
            Settled one = appended.get(i);
            outcomes.add(
                    stale.contains(one.row().subject())
                            ? moving.record(one)
                            : moving.outcome(
                                    one, new Decision.Accepted<>(appends.get(i).events())));
        }
    }

    /** Those who were erased while their rows were under way must not stay written down. */
    private void forgetErased(List<Row> tried, List<RowOutcome> outcomes) {
        Set<LegacyId> gone = users(outcomes, EnumSet.of(Kind.GONE));
        tried.stream()
                .filter(row -> gone.contains(row.id()))
                .forEach(row -> parts.people().forget(row.subject()));
    }

    /** Those who changed their e-mail while their rows were under way moved with the old one. */
    private void followEmails(List<Row> tried, List<RowOutcome> outcomes) {
        Set<LegacyId> moved = users(outcomes, MOVED);
        List<Row> rows = tried.stream().filter(row -> moved.contains(row.id())).toList();
        Map<Subject, Routed> now = parts.people().findAll(subjects(rows));
        for (Row row : rows) {
            Optional.ofNullable(now.get(row.subject()))
                    .flatMap(found -> found.person().email())
                    .filter(email ->
                            !row.exported().user().email().filter(email::sameAs).isPresent())
                    .flatMap(email -> moving.follow(row, email))
                    .ifPresent(left -> note(row, left, outcomes));
        }
    }

    private static Set<LegacyId> users(List<RowOutcome> outcomes, Set<Kind> kinds) {
        return outcomes.stream()
                .filter(outcome -> kinds.contains(outcome.kind()))
                .flatMap(outcome -> outcome.user().stream())
                .collect(Collectors.toSet());
    }
}
