package dev.segue.application.hashimport;

import dev.segue.application.hashimport.ImportHashes.Parts;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.hashimport.ImportPolicy.SecondFactors;
import dev.segue.application.hashimport.Moving.Moved;
import dev.segue.application.hashimport.Moving.Settled;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.History;
import dev.segue.application.port.Ledger.Append;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.Decision;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.time.Instant;
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

    private final Parts parts;
    private final Survey survey;
    private final ImportPolicy policy;
    private final Moving moving;
    private final ExecutorService threads;

    ChunkImport(
            Parts parts,
            Survey survey,
            ImportPolicy policy,
            Moving moving,
            ExecutorService threads) {
        this.parts = parts;
        this.survey = survey;
        this.policy = policy;
        this.moving = moving;
        this.threads = threads;
    }

    /** Decides and records every row; the outcomes in the rows' order. */
    List<RowOutcome> process(List<Row> chunk) {
        if (chunk.isEmpty()) {
            return List.of();
        }
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<Subject, Routed> routed = parts.people().findAll(subjects(chunk));
        List<Row> open = reread(stillOpen(chunk, routed, outcomes), outcomes);
        List<Settled> settled = new ArrayList<>();
        List<Row> movable = withoutObstacle(open, settled);
        for (Moved moved : inParallel(movable)) {
            switch (moved) {
                case Moved.ToRecord(var done) -> settled.add(done);
                case Moved.Recorded(var outcome) -> outcomes.add(outcome);
            }
        }
        record(settled, routed, outcomes);
        forgetErased(open, outcomes);
        followEmails(movable, outcomes);
        outcomes.sort(Comparator.comparingLong(RowOutcome::number));
        return outcomes;
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

    private List<Row> reread(List<Row> open, List<RowOutcome> outcomes) {
        if (policy.freshness() == Freshness.AS_EXPORTED || open.isEmpty()) {
            return open;
        }
        Instant now = parts.clock().instant();
        Map<LegacyId, ExportedUser> fresh = new HashMap<>();
        for (int from = 0; from < open.size(); from += 100) {
            List<LegacyId> ids =
                    open.subList(from, Math.min(open.size(), from + 100)).stream()
                            .map(Row::id)
                            .toList();
            fresh.putAll(
                    parts.legacy().reread(ids).orElseThrow(() -> new ImportStopped(UNANSWERED)));
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : open) {
            ExportedUser current = fresh.get(row.id());
            if (current == null) {
                outcomes.add(RowOutcome.of(row, Kind.GONE));
            } else {
                rows.add(row.reread(current, now));
            }
        }
        return rows;
    }

    private static final String UNANSWERED =
            "the legacy provider did not answer when users were read again; run the same command"
                    + " to resume, or import --as-exported to trust the hashes of the file";

    private List<Row> withoutObstacle(List<Row> open, List<Settled> settled) {
        Map<Subject, Subject> holders =
                parts.people().putAll(open.stream().map(ChunkImport::person).toList());
        List<Row> movable = new ArrayList<>();
        for (Row row : open) {
            Optional<ParkReason> obstacle = obstacle(row, holders.containsKey(row.subject()));
            obstacle.ifPresentOrElse(
                    reason -> settled.add(moving.parked(row, reason)), () -> movable.add(row));
        }
        return movable;
    }

    private static Person person(Row row) {
        LegacyUser user = row.exported().user();
        return new Person(row.subject(), Optional.of(user.id()), user.email());
    }

    private Optional<ParkReason> obstacle(Row row, boolean emailHeld) {
        LegacyUser user = row.exported().user();
        if (user.email().isEmpty()) {
            return Optional.of(ParkReason.NO_USABLE_EMAIL);
        }
        if (emailHeld || survey.collides(user.email().get())) {
            return Optional.of(ParkReason.EMAIL_COLLISION);
        }
        if (user.disabled()) {
            return Optional.of(ParkReason.DISABLED);
        }
        if (user.secondFactor() && policy.secondFactors() == SecondFactors.STAY) {
            return Optional.of(ParkReason.SECOND_FACTOR);
        }
        return row.exported().hash().isEmpty() ? Optional.of(ParkReason.NO_HASH) : Optional.empty();
    }

    private List<Moved> inParallel(List<Row> movable) {
        List<Future<Moved>> running = new ArrayList<>();
        for (Row row : movable) {
            running.add(
                    threads.submit(() ->
                            moving.move(
                                    row,
                                    row.exported().user().email().orElseThrow(),
                                    row.exported().hash().orElseThrow())));
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
        Set<LegacyId> moved = users(outcomes, EnumSet.of(Kind.IMPORTED, Kind.ADOPTED));
        List<Row> rows = tried.stream().filter(row -> moved.contains(row.id())).toList();
        Map<Subject, Routed> now = parts.people().findAll(subjects(rows));
        for (Row row : rows) {
            Optional.ofNullable(now.get(row.subject()))
                    .flatMap(found -> found.person().email())
                    .filter(email ->
                            !row.exported().user().email().filter(email::sameAs).isPresent())
                    .flatMap(email -> moving.follow(row, email))
                    .ifPresent(left ->
                            outcomes.replaceAll(o ->
                                    o.user().filter(row.id()::equals).isPresent()
                                            ? o.withRemedy(left)
                                            : o));
        }
    }

    private static Set<LegacyId> users(List<RowOutcome> outcomes, Set<Kind> kinds) {
        return outcomes.stream()
                .filter(outcome -> kinds.contains(outcome.kind()))
                .flatMap(outcome -> outcome.user().stream())
                .collect(Collectors.toSet());
    }
}
