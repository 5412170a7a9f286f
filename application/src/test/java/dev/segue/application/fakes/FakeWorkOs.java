package dev.segue.application.fakes;

import dev.segue.application.port.AccountChange;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** WorkOS in memory: unique e-mails and external ids, real passwords, and faults on demand. */
public final class FakeWorkOs implements WorkOsDirectory, WorkOsLogins {

    private final Map<WorkOsUserId, WorkOsAccount> accounts = new LinkedHashMap<>();
    private final List<WorkOsCall> calls = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<EmailAddress> resets = new ArrayList<>();
    private final WorkOsFaults faults = new WorkOsFaults();
    private int everCreated;

    /** What goes wrong, and when. */
    public WorkOsFaults faults() {
        return faults;
    }

    /** Everything that was asked, in order. */
    public synchronized List<WorkOsCall> calls() {
        return List.copyOf(calls);
    }

    public synchronized long calls(WorkOsCall kind) {
        return calls.stream().filter(kind::equals).count();
    }

    public synchronized long writes() {
        return calls.stream().filter(WorkOsCall::isWrite).count();
    }

    /** The passwords that it was shown at logins, in order. */
    public synchronized List<String> passwordsShown() {
        return List.copyOf(shown);
    }

    public synchronized List<EmailAddress> resetsMailed() {
        return List.copyOf(resets);
    }

    public synchronized List<WorkOsAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    public synchronized Optional<WorkOsAccount> account(EmailAddress email) {
        return accounts.values().stream().filter(a -> a.email().sameAs(email)).findFirst();
    }

    /** Puts an account there that Segue did not make. */
    public synchronized WorkOsAccount add(
            EmailAddress email, boolean verified, Optional<ExternalId> externalId) {
        Credential unknown = new Credential.Proven(new Password("somebody's own"));
        WorkOsAccount account = new WorkOsAccount(nextId(), externalId, email, verified, unknown);
        accounts.put(account.id(), account.withSessions(1));
        return account;
    }

    /** The user, or support, changes the account at WorkOS, past Segue. */
    public synchronized void edit(WorkOsUserId id, Function<WorkOsAccount, WorkOsAccount> edit) {
        accounts.computeIfPresent(id, (same, old) -> edit.apply(old));
    }

    private WorkOsUserId nextId() {
        return new WorkOsUserId("user_" + ++everCreated);
    }

    @Override
    public Creation create(NewAccount asked) {
        faults.interrupt(WorkOsCall.CREATE);
        return write(WorkOsCall.CREATE, Optional.of(asked.credential()), () -> created(asked));
    }

    private Creation created(NewAccount asked) {
        if (taken(asked.email(), a -> true) || holding(asked.externalId()).isPresent()) {
            return new Creation.Taken();
        }
        WorkOsAccount account =
                new WorkOsAccount(
                        nextId(),
                        Optional.of(asked.externalId()),
                        asked.email(),
                        asked.emailVerified(),
                        asked.credential());
        accounts.put(account.id(), account);
        return new Creation.Done(account.user());
    }

    @Override
    public Creation update(WorkOsUserId id, AccountChange change) {
        faults.interrupt(WorkOsCall.UPDATE);
        return write(WorkOsCall.UPDATE, change.credential(), () -> updated(id, change));
    }

    private Creation updated(WorkOsUserId id, AccountChange change) {
        WorkOsAccount old = accounts.get(id);
        if (old == null) {
            return new Creation.Refused(new ErrorCode("entity_not_found"));
        }
        if (change.email().filter(email -> taken(email, a -> !a.id().equals(id))).isPresent()) {
            return new Creation.Taken();
        }
        WorkOsAccount changed = old.with(change);
        accounts.put(id, changed);
        return new Creation.Done(changed.user());
    }

    private synchronized Creation write(
            WorkOsCall kind, Optional<Credential> credential, Supplier<Creation> effect) {
        calls.add(kind);
        Optional<Creation> instead = faults.insteadOf(kind, credential);
        if (instead.isPresent()) {
            return instead.get();
        }
        Creation done = effect.get();
        return faults.losesAnswer() ? new Creation.Unanswered(WorkOsFaults.LOST) : done;
    }

    @Override
    public WorkOsLookup byExternalId(ExternalId id) {
        return look(WorkOsCall.BY_EXTERNAL_ID, a -> a.externalId().filter(id::equals).isPresent());
    }

    @Override
    public WorkOsLookup byEmail(EmailAddress email) {
        return look(WorkOsCall.BY_EMAIL, a -> a.email().sameAs(email));
    }

    private WorkOsLookup look(WorkOsCall kind, Predicate<WorkOsAccount> wanted) {
        faults.interrupt(kind);
        synchronized (this) {
            calls.add(kind);
            if (faults.down()) {
                return new WorkOsLookup.Unanswered(WorkOsFaults.DOWN);
            }
            Optional<WorkOsAccount> found = accounts.values().stream().filter(wanted).findFirst();
            return found.isPresent()
                    ? new WorkOsLookup.Found(found.get().user())
                    : new WorkOsLookup.Absent();
        }
    }

    @Override
    public Delivery revokeSessions(WorkOsUserId id) {
        return deliver(
                WorkOsCall.REVOKE_SESSIONS,
                () -> accounts.computeIfPresent(id, (same, a) -> a.withSessions(0)));
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return faults.refusedResets()
                .<Delivery>map(Delivery.Refused::new)
                .orElseGet(() -> deliver(WorkOsCall.SEND_RESET, () -> resets.add(email)));
    }

    @Override
    public Delivery delete(WorkOsUserId id) {
        return deliver(WorkOsCall.DELETE, () -> accounts.remove(id));
    }

    private Delivery deliver(WorkOsCall kind, Runnable effect) {
        faults.interrupt(kind);
        synchronized (this) {
            calls.add(kind);
            if (faults.down() || faults.losesRequest(kind)) {
                return new Delivery.Unanswered(WorkOsFaults.DOWN);
            }
            effect.run();
            return faults.losesAnswer()
                    ? new Delivery.Unanswered(WorkOsFaults.LOST)
                    : new Delivery.Done();
        }
    }

    @Override
    public WorkOsLogin authenticate(
            EmailAddress identifier, Password password, ClientContext client) {
        faults.interrupt(WorkOsCall.AUTHENTICATE);
        synchronized (this) {
            calls.add(WorkOsCall.AUTHENTICATE);
            shown.add(password.secret());
            return faults.insteadOfLogin().orElseGet(() -> loggedIn(identifier, password));
        }
    }

    private WorkOsLogin loggedIn(EmailAddress identifier, Password password) {
        Optional<WorkOsAccount> account =
                account(identifier).filter(found -> found.opensWith(password));
        if (account.isEmpty()) {
            return new WorkOsLogin.Rejected(new ErrorCode("invalid_credentials"));
        }
        if (faults.wantsVerifiedEmails() && !account.get().emailVerified()) {
            return new WorkOsLogin.StepRequired(step(WorkOsStep.Kind.EMAIL_VERIFICATION));
        }
        accounts.put(account.get().id(), account.get().withSessions(account.get().sessions() + 1));
        return new WorkOsLogin.SignedIn(session(account.get()));
    }

    @Override
    public Delivery signOut(WorkOsSession session) {
        return deliver(
                WorkOsCall.SIGN_OUT,
                () ->
                        accounts.computeIfPresent(
                                session.user(), (same, a) -> a.withSessions(a.sessions() - 1)));
    }

    /** A step that is due, as WorkOS would name it. */
    public static WorkOsStep step(WorkOsStep.Kind kind) {
        return new WorkOsStep(
                kind,
                new Token("pending"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A session of this account. */
    public static WorkOsSession session(WorkOsAccount account) {
        return new WorkOsSession(
                account.id(),
                account.externalId(),
                new Token("access"),
                new Token("refresh"),
                Optional.empty(),
                Optional.of("Password"));
    }

    /** Finishes the one e-mail verification that is under way. */
    @Override
    public synchronized WorkOsLogin resume(StepAnswer answer, ClientContext client) {
        calls.add(WorkOsCall.RESUME);
        return faults.insteadOfLogin()
                .orElseGet(() -> {
                    WorkOsAccount verified =
                            accounts.values().stream()
                                    .filter(a -> !a.emailVerified())
                                    .findFirst()
                                    .orElseThrow()
                                    .withVerifiedEmail();
                    accounts.put(verified.id(), verified);
                    return new WorkOsLogin.SignedIn(session(verified));
                });
    }

    private boolean taken(EmailAddress email, Predicate<WorkOsAccount> among) {
        return accounts.values().stream().filter(among).anyMatch(a -> a.email().sameAs(email));
    }

    private Optional<WorkOsAccount> holding(ExternalId id) {
        return accounts.values().stream()
                .filter(a -> a.externalId().filter(id::equals).isPresent())
                .findFirst();
    }
}
