package dev.segue.adapters.ledger.testing;

import dev.segue.application.port.Examples;
import dev.segue.application.port.Ledger;

/** Opens a ledger, appends one event and closes it again. */
public final class OpenAndClose {

    private OpenAndClose() {}

    /** Arguments: url, user, password, milliseconds to stay open. */
    public static void main(String[] arguments) throws InterruptedException {
        TestDatabase database =
                new TestDatabase(arguments[0], arguments[1], arguments[2], () -> {});
        try (LedgerContext context = LedgerContext.on(database)) {
            context.get(Ledger.class).record(Examples.discovered(Examples.somebody()));
            Thread.sleep(Long.parseLong(arguments[3]));
        }
    }
}
