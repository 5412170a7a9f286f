package dev.segue.adapters.legacy.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Iterates over what a source gives until it gives nothing. */
public final class Rows<R> implements Iterator<R> {

    private final Supplier<Optional<R>> source;
    private Optional<R> ahead = Optional.empty();
    private boolean exhausted;

    public Rows(Supplier<Optional<R>> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !exhausted) {
            ahead = source.get();
            exhausted = ahead.isEmpty();
        }
        return ahead.isPresent();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        R row = ahead.get();
        ahead = Optional.empty();
        return row;
    }
}
