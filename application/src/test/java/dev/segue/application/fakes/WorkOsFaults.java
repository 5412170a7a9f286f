package dev.segue.application.fakes;

import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.domain.credential.Password;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What goes wrong at the fake WorkOS, and when. */
public final class WorkOsFaults {

    static final Outage DOWN = Outage.of("WorkOS is down");
    static final Outage LOST = Outage.of("the answer was lost");

    private final Deque<Creation> creations = new ArrayDeque<>();
    private final Deque<WorkOsLogin> logins = new ArrayDeque<>();
    private final Map<WorkOsCall, Runnable> interruptions = new EnumMap<>(WorkOsCall.class);
    private final Map<WorkOsCall, Integer> requestsToLose = new EnumMap<>(WorkOsCall.class);
    private Optional<Password> refusedPassword = Optional.empty();
    private Optional<ErrorCode> refusedResets = Optional.empty();
    private int budget = Integer.MAX_VALUE;
    private int answersToLose;
    private boolean refusesHashes;
    private boolean wantsVerifiedEmails;
    private boolean down;

    /** Nothing answers, and nothing is done. */
    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeUp() {
        down = false;
    }

    /** The next changes are done, but their answers get lost. */
    public synchronized void loseAnswers(int changes) {
        answersToLose = changes;
    }

    /** The next calls of this kind get lost on their way. */
    public synchronized void loseRequests(WorkOsCall kind, int calls) {
        requestsToLose.put(kind, calls);
    }

    /** Only this many more writes fit into the budget. */
    public synchronized void limitWrites(int writes) {
        budget = writes;
    }

    public synchronized void refusePassword(Password password) {
        refusedPassword = Optional.of(password);
    }

    public synchronized void refuseResets(ErrorCode code) {
        refusedResets = Optional.of(code);
    }

    synchronized Optional<ErrorCode> refusedResets() {
        return refusedResets;
    }

    public synchronized void refuseHashes() {
        refusesHashes = true;
    }

    public synchronized void wantVerifiedEmails() {
        wantsVerifiedEmails = true;
    }

    /** Answers the next creation or update with this, and does nothing. */
    public synchronized void answerNextWrite(Creation answer) {
        creations.add(answer);
    }

    /** Answers the next login with this, whatever the password. */
    public synchronized void answerNextLogin(WorkOsLogin answer) {
        logins.add(answer);
    }

    /** Lets something else happen just before the next call of this kind is looked at. */
    public synchronized void beforeNext(WorkOsCall kind, Runnable interruption) {
        interruptions.put(kind, interruption);
    }

    void interrupt(WorkOsCall kind) {
        Optional.ofNullable(takeInterruption(kind)).ifPresent(Runnable::run);
    }

    private synchronized Runnable takeInterruption(WorkOsCall kind) {
        return interruptions.remove(kind);
    }

    synchronized Optional<Creation> insteadOf(WorkOsCall kind, Optional<Credential> credential) {
        if (down || losesRequest(kind)) {
            return Optional.of(new Creation.Unanswered(DOWN));
        }
        if (!creations.isEmpty()) {
            return Optional.of(creations.remove());
        }
        if (budget-- <= 0) {
            budget = 0;
            return Optional.of(new Creation.OutOfBudget(Outage.of("the budget is used up")));
        }
        return credential.flatMap(this::refusal);
    }

    private Optional<Creation> refusal(Credential credential) {
        return switch (credential) {
            case Credential.Proven(var password) ->
                    refusedPassword
                            .filter(password::equals)
                            .map(p -> new Creation.PasswordRefused());
            case Credential.None n -> Optional.empty();
            case Credential.Imported i ->
                    refusesHashes ? Optional.of(new Creation.HashRefused()) : Optional.empty();
        };
    }

    synchronized Optional<WorkOsLogin> insteadOfLogin() {
        return down
                ? Optional.of(new WorkOsLogin.Unanswered(DOWN))
                : Optional.ofNullable(logins.poll());
    }

    synchronized boolean losesRequest(WorkOsCall kind) {
        int left = requestsToLose.getOrDefault(kind, 0);
        requestsToLose.put(kind, Math.max(0, left - 1));
        return left > 0;
    }

    synchronized boolean losesAnswer() {
        boolean loses = answersToLose > 0;
        answersToLose -= loses ? 1 : 0;
        return loses;
    }

    synchronized boolean down() {
        return down;
    }

    synchronized boolean wantsVerifiedEmails() {
        return wantsVerifiedEmails;
    }
}
