package dev.segue.application.fakes;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Route;
import dev.segue.application.port.StaleHistory;
import dev.segue.application.routing.RoutingTableProjection;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserMigration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A ledger in memory that refuses what cannot be folded and loses races when told to. */
public final class InMemoryLedger implements Ledger {

    private final Map<Subject, List<UserEvent>> streams = new HashMap<>();
    private Runnable beforeNextAppend = () -> {};
    private Consumer<UserEvent> follower = event -> {};
    private int racesToLose;

    /** Lets somebody else act between the next decision and its append. */
    public synchronized void beforeNextAppend(Runnable intruder) {
        beforeNextAppend = intruder;
    }

    /** Tells of every event in the step that stores it. */
    synchronized void follow(Consumer<UserEvent> next) {
        follower = follower.andThen(next);
    }

    /** The routing table that follows from the streams. */
    synchronized List<Route> routes() {
        return streams.keySet().stream().flatMap(subject -> route(subject).stream()).toList();
    }

    synchronized Optional<Route> route(Subject subject) {
        Optional<Route> route = Optional.empty();
        long position = 0;
        for (UserEvent event : streams.getOrDefault(subject, List.of())) {
            route = RoutingTableProjection.apply(route, event, position++);
        }
        return route;
    }

    /** Has this many appends fail as if somebody else had been faster. */
    public synchronized void loseRaces(int appends) {
        racesToLose = appends;
    }

    /** Every stream, for assertions. */
    public synchronized Map<Subject, List<UserEvent>> streams() {
        return streams.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, stream -> List.copyOf(stream.getValue())));
    }

    @Override
    public synchronized History read(Subject subject) {
        List<UserEvent> events = streams.getOrDefault(subject, List.of());
        return new History(events, events.size());
    }

    @Override
    public synchronized Set<Subject> known(Collection<Subject> subjects) {
        return subjects.stream().filter(streams::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void append(Subject subject, History seen, List<UserEvent> events) {
        intruder().run();
        store(subject, seen, events);
    }

    @Override
    public List<Subject> appendAll(List<Append> appends) {
        intruder().run();
        List<Subject> stale = new ArrayList<>();
        for (Append append : appends) {
            try {
                store(append.subject(), append.seen(), append.events());
            } catch (StaleHistory lost) {
                stale.add(lost(append));
            }
        }
        return stale;
    }

    @Override
    public synchronized void record(UserEvent event) {
        History whole = read(event.subject());
        keep(event.subject(), whole, List.of(event));
    }

    private static Subject lost(Append append) {
        return append.subject();
    }

    private synchronized Runnable intruder() {
        Runnable intruder = beforeNextAppend;
        beforeNextAppend = () -> {};
        return intruder;
    }

    private synchronized void store(Subject subject, History seen, List<UserEvent> events) {
        if (racesToLose > 0) {
            racesToLose--;
            throw new StaleHistory(subject);
        }
        if (read(subject).next() != seen.next()) {
            throw new StaleHistory(subject);
        }
        keep(subject, seen, events);
    }

    private void keep(Subject subject, History before, List<UserEvent> events) {
        UserMigration state = before.state();
        for (UserEvent event : events) {
            state = state.evolve(event);
        }
        streams.computeIfAbsent(subject, first -> new ArrayList<>()).addAll(events);
        events.forEach(follower);
    }
}
