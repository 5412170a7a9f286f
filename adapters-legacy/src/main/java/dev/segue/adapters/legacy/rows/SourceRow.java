package dev.segue.adapters.legacy.rows;

import java.util.Optional;

/** A row of a source: its fields, or why it has none. */
public final class SourceRow {

    private final long number;
    private final Optional<Fields> fields;
    private final Optional<UnusableField> fault;

    private SourceRow(long number, Optional<Fields> fields, Optional<UnusableField> fault) {
        this.number = number;
        this.fields = fields;
        this.fault = fault;
    }

    public static SourceRow of(long number, Fields fields) {
        return new SourceRow(number, Optional.of(fields), Optional.empty());
    }

    public static SourceRow broken(long number, UnusableField fault) {
        return new SourceRow(number, Optional.empty(), Optional.of(fault));
    }

    /** As a person would find it: the line where the row begins, or its place in a result. */
    public long number() {
        return number;
    }

    /**
     * The row's fields, none of them checked yet.
     *
     * @throws UnusableField if the row as a whole cannot be read
     */
    public Fields fields() throws UnusableField {
        if (fault.isPresent()) {
            throw fault.get();
        }
        return fields.orElseThrow();
    }
}
