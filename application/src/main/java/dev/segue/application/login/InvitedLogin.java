package dev.segue.application.login;

import dev.segue.application.UserStreams;
import dev.segue.application.port.People;
import dev.segue.application.port.Routed;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsStep;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.CompleteReset;
import dev.segue.domain.user.WorkOsUserId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets in by their new password whoever was invited to choose one at WorkOS, and moves them. Asked
 * after legacy has refused the password, and for nobody else.
 */
public final class InvitedLogin {

    private final Parts parts;
    private final Alarm alarm;

    /** What a login of an invited user works with. */
    public record Parts(
            People people,
            UserStreams streams,
            WorkOsLogins logins,
            WorkOsDirectory directory,
            InstantSource clock) {}

    public InvitedLogin(Parts parts, Alarm alarm) {
        this.parts = parts;
        this.alarm = alarm;
    }

    /** What WorkOS says of an invited user's password, or legacy's answer. */
    LoginAnswer orElse(LoginRequest request, LoginAnswer legacys) {
        return parts.people()
                .holding(request.identifier())
                .filter(InvitedLogin::isInvited)
                .map(known -> known.person().subject())
                .flatMap(subject ->
                        account(subject).flatMap(account -> asked(request, subject, account)))
                .orElse(legacys);
    }

    /** As the table has it, which is in force: nobody else's login reads a stream for this. */
    private static boolean isInvited(Routed known) {
        return known.route()
                .filter(route -> route.authority() == Authority.LEGACY)
                .filter(route -> route.invitation().isPresent())
                .isPresent();
    }

    private Optional<WorkOsUserId> account(Subject subject) {
        return parts.streams().state(subject) instanceof OnLegacy state
                        && state.ways().invited()
                        && !state.held()
                        && !state.awaitsOperator()
                ? state.account()
                : Optional.empty();
    }

    private Optional<LoginAnswer> asked(
            LoginRequest request, Subject subject, WorkOsUserId account) {
        WorkOsLogin login =
                parts.logins()
                        .authenticate(request.identifier(), request.password(), request.client());
        return switch (login) {
            case WorkOsLogin.SignedIn(var session) when session.user().equals(account) ->
                    completed(subject, account, new LoginAnswer.SignedInAtWorkOs(session));
            case WorkOsLogin.StepRequired(var step)
                    when isOf(account, step, request.identifier()) ->
                    completed(subject, account, new LoginAnswer.WorkOsStepDue(step));
            case WorkOsLogin.SignedIn somebodyElse -> Optional.empty();
            case WorkOsLogin.StepRequired somebodyElse -> Optional.empty();
            case WorkOsLogin.Rejected r -> Optional.empty();
            // Legacy is in charge, and has said no.
            case WorkOsLogin.NotByPassword n -> Optional.empty();
            case WorkOsLogin.Throttled(var after) ->
                    Optional.of(new LoginAnswer.TooManyAttempts(after));
            case WorkOsLogin.Unanswered(var outage) -> {
                alarm.raise(Alarm.Side.WORKOS, outage);
                yield Optional.of(new LoginAnswer.Unavailable(outage.retryAfter()));
            }
        };
    }

    /** Few steps say whose they are; then whoever holds the e-mail tells. */
    private boolean isOf(WorkOsUserId account, WorkOsStep step, EmailAddress email) {
        if (step.user().isPresent()) {
            return step.user().get().equals(account);
        }
        return parts.directory().byEmail(email) instanceof WorkOsLookup.Found(var holder)
                && holder.id().equals(account);
    }

    private Optional<LoginAnswer> completed(
            Subject subject, WorkOsUserId account, LoginAnswer answer) {
        boolean moved =
                parts.streams()
                        .carryOut(new CompleteReset(subject, account, parts.clock().instant()))
                        .accepted();
        // Refused if an operator or another login has stepped in: the next login settles it.
        return Optional.of(moved ? answer : new LoginAnswer.NotMoved());
    }
}
