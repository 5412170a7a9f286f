package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.Rows;
import dev.segue.adapters.legacy.rows.SourceRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What several sources give, each until it gives nothing. */
final class Chain<R> {

    private final Deque<Supplier<Optional<R>>> sources = new ArrayDeque<>();

    void then(Supplier<Optional<R>> source) {
        sources.add(source);
    }

    /** What is made of the rows, without those of which nothing is made. */
    void thenEach(RowSource rows, Function<SourceRow, Optional<R>> reading) {
        then(() -> {
            Optional<R> made = Optional.empty();
            Optional<SourceRow> row = rows.next();
            while (row.isPresent()) {
                made = reading.apply(row.get());
                if (made.isPresent()) {
                    return made;
                }
                row = rows.next();
            }
            return made;
        });
    }

    /** What a list holds by then. */
    void thenAll(Supplier<List<R>> list) {
        Deque<R> left = new ArrayDeque<>();
        then(() -> {
            left.addAll(list.get());
            return Optional.empty();
        });
        then(() -> Optional.ofNullable(left.poll()));
    }

    Iterator<R> iterator() {
        return new Rows<>(this::next);
    }

    private Optional<R> next() {
        Optional<R> given = Optional.empty();
        while (given.isEmpty() && !sources.isEmpty()) {
            given = sources.getFirst().get();
            if (given.isEmpty()) {
                sources.removeFirst();
            }
        }
        return given;
    }
}
