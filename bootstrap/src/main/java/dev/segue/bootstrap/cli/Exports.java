package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.firebase.FirebaseHashConfig;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.user.EmailAddress;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** What commands need of Firebase's files. */
final class Exports {

    private Exports() {}

    /** The hash parameters in a file. */
    static FirebaseScryptParameters parameters(Path file) {
        try {
            return FirebaseHashConfig.read(file);
        } catch (IllegalArgumentException e) {
            throw new Unusable(e.getMessage(), e);
        }
    }

    /**
     * The first user with that id or e-mail.
     *
     * @param handle a legacy id as the export has it, or an e-mail
     */
    static Optional<ExportedUser> find(UserExport export, String handle) {
        Optional<EmailAddress> email = EmailAddress.parse(handle);
        Iterator<ExportRow> rows = export.rows();
        while (rows.hasNext()) {
            if (rows.next() instanceof ExportRow.UserRow(long number, ExportedUser user)
                    && (user.user().id().value().equals(handle)
                            || email.filter(e -> user.user().email().filter(e::sameAs).isPresent())
                                    .isPresent())) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }
}
