package dev.segue.application.port;

import java.util.Iterator;

/** A legacy provider's users, streamed in a stable order: from a file or live. */
public interface UserExport extends AutoCloseable {

    /**
     * The rows, read as they are asked for; never more than a page in memory.
     *
     * @throws UnreadableExport from the iterator, if the source breaks off or is no export at all
     */
    Iterator<ExportRow> rows();

    @Override
    void close();

    /** One row of an export: a user, or what is wrong with it. */
    sealed interface ExportRow {

        /**
         * Counted from 1, as a person would find it: a line, a list entry or a listing position.
         */
        long number();

        record UserRow(long number, ExportedUser user) implements ExportRow {}

        /**
         * A row that cannot be used.
         *
         * @param field the column or property that is at fault
         * @param remedy what is wrong and what to do, without the value
         */
        record UnreadableRow(long number, String field, String remedy) implements ExportRow {}
    }

    /** The source as a whole cannot be read further. The message names the place and the remedy. */
    final class UnreadableExport extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreadableExport(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
