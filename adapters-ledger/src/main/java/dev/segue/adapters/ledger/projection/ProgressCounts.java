package dev.segue.adapters.ledger.projection;

import dev.segue.domain.user.UserEvent;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many events there were of each name on each day. */
final class ProgressCounts {

    private final Map<ProgressKey, Long> counts;

    ProgressCounts(Map<ProgressKey, Long> counts) {
        this.counts = new HashMap<>(counts);
    }

    void count(UserEvent event, EventNaming names) {
        var day = event.at().atOffset(ZoneOffset.UTC).toLocalDate();
        counts.merge(new ProgressKey(day, names.of(event)), 1L, Long::sum);
    }

    Map<ProgressKey, Long> byKey() {
        return Map.copyOf(counts);
    }

    /** How many counts differ, or are in one of the two only. */
    long differencesFrom(ProgressCounts other) {
        Set<ProgressKey> keys = new HashSet<>(counts.keySet());
        keys.addAll(other.counts.keySet());
        return keys.stream()
                .filter(key ->
                        !counts.getOrDefault(key, 0L).equals(other.counts.getOrDefault(key, 0L)))
                .count();
    }
}
