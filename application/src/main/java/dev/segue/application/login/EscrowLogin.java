package dev.segue.application.login;

import dev.segue.application.UserStreams;
import dev.segue.application.port.Escrow;
import dev.segue.application.port.Escrow.Deposit;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Routed;
import dev.segue.application.provisioning.LegacyStanding;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Logs in by a hash that WorkOS does not take: checked here, and the proven password then moves the
 * user as a first login does. Never for whoever is held, parked for an operator, disabled or gone
 * at legacy, and never by a hash that a reset has made stale.
 */
public final class EscrowLogin {

    private final EscrowPolicy policy;
    private final Parts parts;
    private final FirstLogin firstLogin;
    private final Guesses guesses;

    /** What a login by escrow works with. */
    public record Parts(
            People people,
            UserStreams streams,
            Escrow escrow,
            HashCheck check,
            LegacyProvider legacy) {}

    public EscrowLogin(
            EscrowPolicy policy, Parts parts, FirstLogin firstLogin, InstantSource clock) {
        this.policy = policy;
        this.parts = parts;
        this.firstLogin = firstLogin;
        this.guesses = new Guesses(clock);
    }

    /** Where escrow is in charge; empty if legacy is to be asked. */
    Optional<LoginAnswer> beforeLegacy(LoginRequest request) {
        return policy == EscrowPolicy.IN_CHARGE ? logIn(request) : Optional.empty();
    }

    /** Where escrow stands by and legacy verifies no longer; empty if legacy's answer stands. */
    Optional<LoginAnswer> insteadOfLegacy(LoginRequest request) {
        return policy == EscrowPolicy.STANDBY ? logIn(request) : Optional.empty();
    }

    private Optional<LoginAnswer> logIn(LoginRequest request) {
        Optional<Person> person =
                parts.people()
                        .holding(request.identifier())
                        .filter(EscrowLogin::isOnLegacy)
                        .map(Routed::person);
        return person.flatMap(this::deposited)
                .flatMap(deposit -> checked(request, person.get(), deposit));
    }

    private static boolean isOnLegacy(Routed known) {
        return known.route().filter(route -> route.authority() == Authority.LEGACY).isPresent();
    }

    private Optional<Deposit> deposited(Person person) {
        if (!(parts.streams().state(person.subject()) instanceof OnLegacy state)
                || state.held()
                || state.awaitsOperator()
                || state.ways().escrowed().isEmpty()) {
            return Optional.empty();
        }
        return parts.escrow()
                .find(person.subject())
                .filter(deposit ->
                        person.legacyId().filter(deposit.user().id()::equals).isPresent())
                .filter(deposit -> !isStale(state, deposit.exportedAt()))
                .filter(deposit -> !deposit.user().disabled());
    }

    private static boolean isStale(OnLegacy state, Instant exportedAt) {
        return state.staleBefore().filter(exportedAt::isBefore).isPresent();
    }

    private Optional<LoginAnswer> checked(LoginRequest request, Person person, Deposit deposit) {
        Optional<Duration> wait = guesses.count(person.subject());
        if (wait.isPresent()) {
            return Optional.of(new LoginAnswer.TooManyAttempts(wait));
        }
        if (!parts.check().matches(deposit.hash(), request.password())) {
            return Optional.empty();
        }
        EmailAddress email = person.email().orElse(request.identifier());
        return switch (LegacyStanding.of(parts.legacy(), deposit.user().id(), email)) {
            case LegacyStanding.Present(var user) ->
                    Optional.of(moved(request, person.subject(), at(email, user)));
            // Legacy is out of service: the export's word stands.
            case LegacyStanding.Unanswered u ->
                    Optional.of(moved(request, person.subject(), at(email, deposit.user())));
            case LegacyStanding.Disabled d -> Optional.empty();
            case LegacyStanding.Gone g -> Optional.empty();
        };
    }

    /** The user with the e-mail that they go by now; verified only if it is the one that was. */
    private static LegacyUser at(EmailAddress email, LegacyUser user) {
        boolean same = user.email().filter(email::sameAs).isPresent();
        return new LegacyUser(
                user.id(),
                Optional.of(email),
                same && user.emailVerified(),
                user.name(),
                user.disabled(),
                user.secondFactor());
    }

    private LoginAnswer moved(LoginRequest request, Subject subject, LegacyUser user) {
        LoginAnswer answer = firstLogin.proved(request, subject, user);
        boolean refused =
                answer instanceof LoginAnswer.NotMoved
                        && parts.streams().state(subject) instanceof OnLegacy state
                        && state.parked().filter(ParkReason.PASSWORD_REFUSED::equals).isPresent();
        // Trying again would not help: WorkOS's policy refuses the password itself.
        return refused ? new LoginAnswer.ResetDue() : answer;
    }
}
