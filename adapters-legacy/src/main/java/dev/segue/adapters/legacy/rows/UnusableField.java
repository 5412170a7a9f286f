package dev.segue.adapters.legacy.rows;

import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;

/** Why a row cannot be used. Names the field and the remedy, never the value. */
public final class UnusableField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    /**
     * @param field the column or property that is at fault
     * @param remedy what is wrong and what to do, to be read after the field's name
     */
    public UnusableField(String field, String remedy) {
        super(field + " " + remedy);
        this.field = field;
        this.remedy = remedy;
    }

    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }

    public UnreadableRow at(long number) {
        return new UnreadableRow(number, field, remedy);
    }
}
