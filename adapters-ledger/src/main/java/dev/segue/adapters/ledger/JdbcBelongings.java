package dev.segue.adapters.ledger;

import dev.segue.application.port.Belongings;
import dev.segue.domain.user.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Belongings, sealed in the database. */
record JdbcBelongings(SealedStore store) implements Belongings {

    @Override
    public void keepAll(Map<Subject, Possessions> possessions) {
        Map<Subject, byte[]> texts = new HashMap<>();
        possessions.forEach((subject, kept) -> texts.put(subject, PossessionsJson.write(kept)));
        store.keep(texts);
    }

    @Override
    public Map<Subject, Possessions> findAll(Collection<Subject> subjects) {
        Map<Subject, Possessions> found = new HashMap<>();
        store.find(subjects)
                .forEach((subject, text) -> found.put(subject, PossessionsJson.read(text)));
        return found;
    }

    @Override
    public void destroyAll(Collection<Subject> subjects) {
        store.destroy(subjects);
    }
}
