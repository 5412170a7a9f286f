package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.UserExport.ExportRow;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Iterates over what a source gives until it gives nothing. */
final class Rows implements Iterator<ExportRow> {

    private final Supplier<Optional<ExportRow>> source;
    private Optional<ExportRow> ahead = Optional.empty();
    private boolean exhausted;

    Rows(Supplier<Optional<ExportRow>> source) {
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
    public ExportRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ExportRow row = ahead.get();
        ahead = Optional.empty();
        return row;
    }
}
