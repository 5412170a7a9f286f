package dev.segue.adapters.workos.http;

import dev.segue.adapters.workos.http.WriteBudget.Turn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Plays arrivals against a budget as a simulation of events, without threads and without waiting.
 * All times are in milliseconds since its start.
 */
final class Replay {

    /**
     * A write that wants to depart.
     *
     * @param gap after the arrival before it
     * @param outward until WorkOS counts it
     * @param inward until its answer is back
     */
    record Arrival(Lane lane, int gap, int outward, int inward) {}

    /** A write that departed, numbered by arrival. */
    record Departed(int number, Lane lane, long arrivedAt, long departedAt, long countedAt) {}

    private record Event(long at, Runnable happening) {}

    private record Waiting(int number, long at, Arrival arrival) {}

    private static final long NEVER = Long.MAX_VALUE;

    private final VirtualTime time = new VirtualTime();
    private final WriteBudget budget;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at));
    private final Map<Lane, Queue<Waiting>> queues = new EnumMap<>(Lane.class);
    private final List<Departed> departed = new ArrayList<>();

    Replay(WriteShare share) {
        budget = new WriteBudget(share, time);
        for (Lane lane : Lane.values()) {
            queues.put(lane, new ArrayDeque<>());
        }
    }

    /** Departs every arrival as soon as the budget lets it, the first of each lane first. */
    List<Departed> of(List<Arrival> arrivals) {
        long at = 0;
        for (Arrival arrival : arrivals) {
            at += arrival.gap();
            Waiting waiting = new Waiting(events.size(), at, arrival);
            events.add(new Event(at, () -> queues.get(arrival.lane()).add(waiting)));
        }
        long wake = NEVER;
        while (!events.isEmpty() || wake != NEVER) {
            long next = events.isEmpty() ? wake : Math.min(wake, events.element().at());
            time.sleep(Duration.ofMillis(next - time.millisSinceStart()).toNanos());
            while (!events.isEmpty() && events.element().at() <= next) {
                events.remove().happening().run();
            }
            wake = queues.values().stream().mapToLong(this::departWhoMay).min().orElseThrow();
        }
        return departed;
    }

    /** Returns when to try again. */
    private long departWhoMay(Queue<Waiting> queue) {
        while (!queue.isEmpty()) {
            Waiting first = queue.element();
            switch (budget.acquire(first.arrival().lane(), Duration.ZERO)) {
                case Turn.Granted granted -> depart(queue.remove(), granted);
                case Turn.Refused refused -> {
                    long needed = Math.ceilDiv(refused.needed().toNanos(), 1_000_000L);
                    return time.millisSinceStart() + needed;
                }
            }
        }
        return NEVER;
    }

    private void depart(Waiting write, Turn.Granted granted) {
        Arrival arrival = write.arrival();
        long now = time.millisSinceStart();
        long counted = now + arrival.outward();
        departed.add(new Departed(write.number(), arrival.lane(), write.at(), now, counted));
        events.add(new Event(counted + arrival.inward(), granted::answered));
    }
}
