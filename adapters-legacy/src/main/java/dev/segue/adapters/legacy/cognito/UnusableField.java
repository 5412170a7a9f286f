package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;

/** Why a user's record cannot be used. Names the field and the remedy, never the value. */
final class UnusableField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    UnusableField(String field, String remedy) {
        super(field + " " + remedy);
        this.field = field;
        this.remedy = remedy;
    }

    UnreadableRow at(long number) {
        return new UnreadableRow(number, field, remedy);
    }
}
