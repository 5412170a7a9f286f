package dev.segue.application.fakes;

import dev.segue.application.port.Belongings;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Belongings that last as long as the world. */
public final class InMemoryBelongings implements Belongings {

    private final Map<Subject, Possessions> kept = new HashMap<>();

    @Override
    public synchronized void keepAll(Map<Subject, Possessions> possessions) {
        kept.putAll(possessions);
    }

    @Override
    public synchronized Map<Subject, Possessions> findAll(Collection<Subject> subjects) {
        Map<Subject, Possessions> found = new HashMap<>(kept);
        found.keySet().retainAll(subjects);
        return found;
    }

    @Override
    public synchronized void destroyAll(Collection<Subject> subjects) {
        kept.keySet().removeAll(subjects);
    }
}
