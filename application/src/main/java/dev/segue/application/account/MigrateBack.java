package dev.segue.application.account;

import dev.segue.application.UserStreams;
import dev.segue.application.login.Alarm;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Outage;
import dev.segue.application.port.People;
import dev.segue.application.port.Routed;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsSession;
import dev.segue.application.port.WorkOsUser;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.RecordCopy;
import dev.segue.domain.user.WorkOsUserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The way back: gives the legacy provider, at its own request, the account of a user whom it does
 * not have and WorkOS answers. Moves nobody, and leaves no session behind at WorkOS.
 *
 * <p>What is refused is refused alike, whatever the reason.
 */
public final class MigrateBack {

    private final Parts parts;

    public MigrateBack(Parts parts) {
        this.parts = parts;
    }

    /** What the way back works with. */
    public record Parts(
            People people,
            UserStreams streams,
            WorkOsLogins logins,
            WorkOsDirectory directory,
            Alarm alarm,
            InstantSource clock) {}

    /** Gives the account to whoever knows the password that WorkOS knows, and nothing else. */
    public BackAnswer atSignIn(EmailAddress email, Password password, ClientContext client) {
        Optional<Subject> subject = onWorkOs(email);
        if (subject.isEmpty()) {
            return new BackAnswer.Refused();
        }
        return switch (parts.logins().authenticate(email, password, client)) {
            case WorkOsLogin.SignedIn(var session) -> signedIn(email, subject.get(), session);
            // Legacy would let them in by the password alone.
            case WorkOsLogin.StepRequired s -> new BackAnswer.Refused();
            case WorkOsLogin.Rejected r -> new BackAnswer.Refused();
            case WorkOsLogin.NotByPassword n -> new BackAnswer.Refused();
            case WorkOsLogin.Throttled(var retryAfter) ->
                    new BackAnswer.TooManyAttempts(retryAfter);
            case WorkOsLogin.Unanswered(var outage) -> unanswered(outage);
        };
    }

    /**
     * Gives the account to whoever can read mail at its address: legacy sends a code there before
     * it lets anybody choose a password. So nothing is given whose address is not verified.
     */
    public BackAnswer atForgottenPassword(EmailAddress email) {
        return onWorkOs(email)
                .map(subject -> given(email, subject, WorkOsUser::emailVerified))
                .orElseGet(BackAnswer.Refused::new);
    }

    private Optional<Subject> onWorkOs(EmailAddress email) {
        return parts.people()
                .holding(email)
                .flatMap(Routed::route)
                .filter(route -> route.authority() == Authority.WORKOS)
                .map(route -> route.subject());
    }

    private BackAnswer signedIn(EmailAddress email, Subject subject, WorkOsSession session) {
        try {
            return given(email, subject, user -> user.id().equals(session.user()));
        } finally {
            signOut(session);
        }
    }

    /** Nobody has its tokens, so a session that stays is untidy, not open. */
    private void signOut(WorkOsSession session) {
        switch (parts.logins().signOut(session)) {
            case Delivery.Done d -> {} // as it should be
            case Delivery.Refused(var code) ->
                    parts.alarm()
                            .raise(
                                    Alarm.Side.WORKOS,
                                    Outage.of(
                                            "a session that checked a password did not end: "
                                                    + code.value()));
            case Delivery.Unanswered(var outage) -> parts.alarm().raise(Alarm.Side.WORKOS, outage);
        }
    }

    private BackAnswer given(EmailAddress email, Subject subject, Predicate<WorkOsUser> may) {
        return switch (parts.directory().byEmail(email)) {
            case WorkOsLookup.Found(var user) when may.test(user) && isBound(subject, user.id()) ->
                    recorded(email, subject, user);
            case WorkOsLookup.Found f -> new BackAnswer.Refused();
            case WorkOsLookup.Absent a -> new BackAnswer.Refused();
            case WorkOsLookup.Unanswered(var outage) -> unanswered(outage);
        };
    }

    private boolean isBound(Subject subject, WorkOsUserId account) {
        return parts.streams().state(subject) instanceof OnWorkOs state
                && state.account().equals(account);
    }

    /** First, so that an erasure hears of the copy that is about to be made. */
    private BackAnswer recorded(EmailAddress email, Subject subject, WorkOsUser user) {
        RecordCopy copy = new RecordCopy(subject, parts.clock().instant());
        return parts.streams().carryOut(copy).accepted()
                ? new BackAnswer.Given(email, user.emailVerified(), user.name())
                : new BackAnswer.Refused();
    }

    private BackAnswer unanswered(Outage outage) {
        parts.alarm().raise(Alarm.Side.WORKOS, outage);
        return new BackAnswer.Unavailable(outage.retryAfter());
    }
}
