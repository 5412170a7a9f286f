package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.rows.SeenIds;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.domain.credential.FirebaseScryptParameters;

/** Turns the accounts of one export into rows, and knows which ids it has seen. */
final class RowCheck {

    private final FirebaseScryptParameters parameters;
    private final SeenIds seen = new SeenIds();

    RowCheck(FirebaseScryptParameters parameters) {
        this.parameters = parameters;
    }

    ExportRow row(long number, Account account) {
        try {
            if (!seen.add(account.id().value())) {
                throw new UnusableField("localId", "is in an earlier row too; keep one of them");
            }
            return new UserRow(number, account.exported(parameters));
        } catch (UnusableField e) {
            return e.at(number);
        }
    }
}
