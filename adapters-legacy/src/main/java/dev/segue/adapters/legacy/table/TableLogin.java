package dev.segue.adapters.legacy.table;

import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import java.util.Optional;

/**
 * Judges a password. Every verdict costs one check of a hash, so that time does not tell whether
 * there is an account or whether it has a password.
 */
final class TableLogin {

    private static final LegacyVerdict RESET = new LegacyVerdict.ResetRequired(false);

    private final HashCheck hashes;
    private final DummyHash dummy;

    TableLogin(HashCheck hashes, DummyHash dummy) {
        this.hashes = hashes;
        this.dummy = dummy;
    }

    LegacyVerdict verify(Optional<TableAccount> account, Password password) {
        if (account.isEmpty()) {
            return without(new LegacyVerdict.NoSuchUser(), password);
        }
        TableAccount found = account.get();
        return switch (found.password()) {
            case StoredPassword.Hashed(var hash) -> {
                dummy.learn(hash);
                yield hashes.matches(hash, password) ? proven(found) : new LegacyVerdict.Invalid();
            }
            case StoredPassword.None n -> unproven(found, new LegacyVerdict.NoPassword(), password);
            // Nobody but the application could check it, and it is asked here no more.
            case StoredPassword.Unsupported u -> unproven(found, RESET, password);
            case StoredPassword.NotExported n -> unproven(found, RESET, password);
            case StoredPassword.ResetDue r -> unproven(found, RESET, password);
        };
    }

    private LegacyVerdict unproven(TableAccount account, LegacyVerdict verdict, Password password) {
        return without(
                account.user().disabled() ? new LegacyVerdict.Disabled() : verdict, password);
    }

    private LegacyVerdict without(LegacyVerdict verdict, Password password) {
        hashes.matches(dummy.hash(), password);
        return verdict;
    }

    private static LegacyVerdict proven(TableAccount account) {
        if (account.user().disabled()) {
            return new LegacyVerdict.Disabled();
        }
        if (account.resetDue()) {
            return new LegacyVerdict.ResetRequired(true);
        }
        if (account.user().secondFactor()) {
            // The application asks for it, as it does today: there is nothing to go on with.
            return new LegacyVerdict.SecondFactorRequired(new Token(""));
        }
        return new LegacyVerdict.Valid(account.user(), LegacySession.NONE);
    }
}
