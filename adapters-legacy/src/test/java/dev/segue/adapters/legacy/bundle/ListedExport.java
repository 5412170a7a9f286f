package dev.segue.adapters.legacy.bundle;

import dev.segue.application.port.UserExport;
import java.util.Iterator;
import java.util.List;

/** Users of a list. */
record ListedExport(List<ExportRow> listed) implements UserExport {

    @Override
    public Iterator<ExportRow> rows() {
        return listed.iterator();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
