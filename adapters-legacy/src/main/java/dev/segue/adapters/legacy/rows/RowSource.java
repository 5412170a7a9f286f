package dev.segue.adapters.legacy.rows;

import dev.segue.application.port.UserExport.UnreadableExport;
import java.util.Optional;

/** Rows with named fields, one after the other. Not safe for use by several threads. */
public interface RowSource extends AutoCloseable {

    /**
     * The next row; empty at the end.
     *
     * @throws UnreadableExport if the source breaks off; all rows before have been given
     */
    Optional<SourceRow> next();

    @Override
    void close();
}
