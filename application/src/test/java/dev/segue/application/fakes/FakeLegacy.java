package dev.segue.application.fakes;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A legacy provider in memory that remembers what it was asked and fails when told to. */
public final class FakeLegacy implements LegacyProvider {

    private static final Outage DOWN = Outage.of("legacy is down");

    private final Map<LegacyId, Account> accounts = new LinkedHashMap<>();
    private final Deque<LegacyVerdict> scripted = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<EmailAddress> resets = new ArrayList<>();
    private final Set<LegacyId> unverifiable = new HashSet<>();
    private int lookUps;
    private boolean down;
    private int answersToLose;
    private Runnable beforeNextChange = () -> {};

    private record Account(LegacyUser user, Password password) {}

    public synchronized void add(LegacyUser user, Password password) {
        accounts.put(user.id(), new Account(user, password));
    }

    /** The user themselves, or support, changes the password at the provider. */
    public synchronized void setPassword(LegacyId id, Password password) {
        unverifiable.remove(id);
        accounts.computeIfPresent(id, (same, old) -> new Account(old.user(), password));
    }

    /** Somebody changes the account at the provider, past Segue. */
    public synchronized void edit(LegacyId id, UnaryOperator<LegacyUser> edit) {
        accounts.computeIfPresent(
                id, (same, old) -> new Account(edit.apply(old.user()), old.password()));
    }

    /** Answers the next password check with this, whatever the password. */
    public synchronized void answerNext(LegacyVerdict verdict) {
        scripted.add(verdict);
    }

    /** Keeps the account but verifies its password no longer. */
    public synchronized void losePassword(LegacyId id) {
        unverifiable.add(id);
    }

    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeUp() {
        down = false;
    }

    /** Does the next changes but does not answer them. */
    public synchronized void loseAnswers(int changes) {
        answersToLose = changes;
    }

    /** Lets something else happen just before the next change or deletion. */
    public synchronized void beforeNextChange(Runnable interruption) {
        beforeNextChange = interruption;
    }

    private void interrupt() {
        Runnable interruption = beforeNextChange;
        beforeNextChange = () -> {};
        interruption.run();
    }

    public synchronized Optional<LegacyUser> account(LegacyId id) {
        return Optional.ofNullable(accounts.get(id)).map(Account::user);
    }

    /** The passwords that it was shown, in order. */
    public synchronized List<String> passwordsShown() {
        return List.copyOf(shown);
    }

    /** The addresses that were mailed a reset. */
    public synchronized List<EmailAddress> resetsMailed() {
        return List.copyOf(resets);
    }

    public synchronized int lookUps() {
        return lookUps;
    }

    /** Every account as an export would hold it. */
    public synchronized List<ExportedUser> export() {
        return accounts.values().stream().map(FakeLegacy::exported).toList();
    }

    @Override
    public Provider provider() {
        return Provider.FIREBASE;
    }

    @Override
    public synchronized LegacyVerdict verify(
            EmailAddress identifier, Password password, ClientContext client) {
        shown.add(password.secret());
        if (down) {
            return new LegacyVerdict.Unavailable(DOWN);
        }
        if (!scripted.isEmpty()) {
            return scripted.remove();
        }
        Optional<Account> account = holding(identifier);
        if (account.isEmpty()) {
            return new LegacyVerdict.NoSuchUser();
        }
        if (unverifiable.contains(account.get().user().id())) {
            return new LegacyVerdict.NoPassword();
        }
        if (!account.get().password().equals(password)) {
            return new LegacyVerdict.Invalid();
        }
        return account.get().user().disabled()
                ? new LegacyVerdict.Disabled()
                : new LegacyVerdict.Valid(account.get().user(), session());
    }

    /** The session that it opens for whoever has the right password. */
    public static LegacySession session() {
        return new LegacySession(
                new Token("legacy id"), new Token("legacy refresh"), Duration.ofHours(1));
    }

    @Override
    public synchronized LegacyLookup find(EmailAddress email) {
        lookUps++;
        if (down) {
            return new LegacyLookup.Unanswered(DOWN);
        }
        Optional<Account> account = holding(email);
        return account.isPresent()
                ? new LegacyLookup.Found(account.get().user())
                : new LegacyLookup.Absent();
    }

    @Override
    public synchronized Delivery sendPasswordReset(EmailAddress email) {
        if (down) {
            return new Delivery.Unanswered(DOWN);
        }
        resets.add(email);
        return answered();
    }

    @Override
    public synchronized Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        if (down) {
            return new Delivery.Unanswered(DOWN);
        }
        interrupt();
        edit(id, user -> Example.withEmail(user, email, verified));
        return answered();
    }

    @Override
    public synchronized Delivery delete(LegacyId id) {
        if (down) {
            return new Delivery.Unanswered(DOWN);
        }
        interrupt();
        accounts.remove(id);
        return answered();
    }

    @Override
    public synchronized Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        if (ids.size() > 100) {
            throw new IllegalArgumentException("at most 100 ids a call");
        }
        if (down) {
            return Optional.empty();
        }
        Map<LegacyId, ExportedUser> current = new HashMap<>();
        for (LegacyId id : ids) {
            Optional.ofNullable(accounts.get(id))
                    .ifPresent(account -> current.put(id, exported(account)));
        }
        return Optional.of(current);
    }

    private Delivery answered() {
        if (answersToLose > 0) {
            answersToLose--;
            return new Delivery.Unanswered(Outage.of("the answer was lost"));
        }
        return new Delivery.Done();
    }

    private Optional<Account> holding(EmailAddress email) {
        return accounts.values().stream()
                .filter(account -> account.user().email().filter(email::sameAs).isPresent())
                .findFirst();
    }

    private static ExportedUser exported(Account account) {
        return new ExportedUser(account.user(), Optional.of(FakeHashes.of(account.password())));
    }
}
