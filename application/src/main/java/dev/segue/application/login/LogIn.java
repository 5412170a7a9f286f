package dev.segue.application.login;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.People;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.application.port.StepAnswer;
import dev.segue.application.port.WorkOsLogin;
import dev.segue.application.port.WorkOsLogins;
import dev.segue.domain.user.Authority;
import java.util.Optional;

/**
 * Shadow authentication: the one side that is in charge of the user answers, and only that side is
 * shown the password, unless it accepted it. Where legacy does not let a user in who was prepared
 * for another way, that way is tried.
 */
public final class LogIn {

    private final People people;
    private final LegacyProvider legacy;
    private final WorkOsLogins workOs;
    private final FirstLogin firstLogin;
    private final OtherWays others;
    private final Alarm alarm;

    public LogIn(
            People people,
            LegacyProvider legacy,
            WorkOsLogins workOs,
            FirstLogin firstLogin,
            OtherWays others,
            Alarm alarm) {
        this.people = people;
        this.legacy = legacy;
        this.workOs = workOs;
        this.firstLogin = firstLogin;
        this.others = others;
        this.alarm = alarm;
    }

    public LoginAnswer logIn(LoginRequest request) {
        Optional<Authority> routed =
                people.holding(request.identifier()).flatMap(Routed::route).map(Route::authority);
        if (routed.isPresent()) {
            return at(routed.get(), request);
        }
        return switch (legacy.find(request.identifier())) {
            case LegacyLookup.Found(var user) -> at(firstLogin.authorityOver(user), request);
            case LegacyLookup.Absent a -> at(Authority.WORKOS, request);
            case LegacyLookup.Unanswered(var outage) -> unavailable(outage);
        };
    }

    /** Goes on with a login that WorkOS answered by a step. */
    public LoginAnswer resume(StepAnswer answer, ClientContext client) {
        return answerOf(workOs.resume(answer, client));
    }

    private LoginAnswer at(Authority authority, LoginRequest request) {
        return switch (authority) {
            case WORKOS ->
                    answerOf(
                            workOs.authenticate(
                                    request.identifier(), request.password(), request.client()));
            case LEGACY -> atLegacy(request);
        };
    }

    private LoginAnswer atLegacy(LoginRequest request) {
        return others.escrow()
                .beforeLegacy(request)
                .orElseGet(() ->
                        answerOf(
                                legacy.verify(
                                        request.identifier(), request.password(), request.client()),
                                request));
    }

    private LoginAnswer answerOf(LegacyVerdict verdict, LoginRequest request) {
        return switch (verdict) {
            // Legacy knows them under an e-mail that they have left behind at WorkOS.
            case LegacyVerdict.Valid(var user, var session)
                    when firstLogin.authorityOver(user) == Authority.WORKOS ->
                    at(Authority.WORKOS, request);
            case LegacyVerdict.Valid valid -> firstLogin.accepted(request, valid);
            case LegacyVerdict.Invalid v -> invitedOr(request, new LoginAnswer.Rejected());
            case LegacyVerdict.NoSuchUser v -> invitedOr(request, new LoginAnswer.Rejected());
            case LegacyVerdict.Ambiguous v -> invitedOr(request, new LoginAnswer.Rejected());
            case LegacyVerdict.Disabled v -> new LoginAnswer.Rejected();
            case LegacyVerdict.NoPassword v ->
                    others.escrow()
                            .insteadOfLegacy(request)
                            .orElseGet(() -> invitedOr(request, new LoginAnswer.Rejected()));
            case LegacyVerdict.Locked(var after) -> new LoginAnswer.TooManyAttempts(after);
            case LegacyVerdict.Throttled(var after) -> new LoginAnswer.TooManyAttempts(after);
            case LegacyVerdict.SecondFactorRequired(var pending) ->
                    new LoginAnswer.LegacySecondFactorDue(pending);
            case LegacyVerdict.ResetRequired v -> invitedOr(request, new LoginAnswer.ResetDue());
            case LegacyVerdict.Unconfirmed v -> new LoginAnswer.ConfirmationDue();
            case LegacyVerdict.Unavailable(var outage) -> unavailable(outage);
            case LegacyVerdict.Misconfigured(var outage) -> {
                LoginAnswer unavailable = unavailable(outage);
                yield others.escrow().insteadOfLegacy(request).orElse(unavailable);
            }
        };
    }

    private LoginAnswer invitedOr(LoginRequest request, LoginAnswer legacys) {
        return others.invited().orElse(request, legacys);
    }

    private LoginAnswer unavailable(Outage outage) {
        alarm.raise(Alarm.Side.LEGACY, outage);
        return new LoginAnswer.Unavailable(outage.retryAfter());
    }

    private LoginAnswer answerOf(WorkOsLogin login) {
        return switch (login) {
            case WorkOsLogin.SignedIn(var session) -> new LoginAnswer.SignedInAtWorkOs(session);
            case WorkOsLogin.StepRequired(var step) -> new LoginAnswer.WorkOsStepDue(step);
            case WorkOsLogin.Rejected r -> new LoginAnswer.Rejected();
            case WorkOsLogin.Throttled(var after) -> new LoginAnswer.TooManyAttempts(after);
            case WorkOsLogin.NotByPassword n -> new LoginAnswer.NotByPassword();
            case WorkOsLogin.Unanswered(var outage) -> {
                alarm.raise(Alarm.Side.WORKOS, outage);
                yield new LoginAnswer.Unavailable(outage.retryAfter());
            }
        };
    }
}
